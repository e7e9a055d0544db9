export type Property =
  | 'P1'
  | 'P5'
  | 'P6'
  | 'P7'
  | 'P8'
  | 'P9'
  | 'P10'
  | 'P11'
  | 'P12'
  | 'P13'
  | 'P14'
  | 'P15'
  | 'P16'
  | 'S8'
  | 'fault'

/** A property that does not hold. */
export class Broken extends Error {
  readonly property: Property

  constructor(property: Property, detail: string) {
    super(`${property}: ${detail}`)
    this.property = property
  }
}

export function hold(property: Property, holds: boolean, detail: () => string): void {
  if (!holds) throw new Broken(property, detail())
}
