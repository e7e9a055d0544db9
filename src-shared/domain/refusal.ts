import type { RefusalCode, RefusalData } from '../contract/errors.ts'

/** An expected "no": a code of the contract with the data its sentence needs. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C
  readonly data: RefusalData<C>

  constructor(code: C, data: RefusalData<C>) {
    super(code)
    this.code = code
    this.data = data
  }
}

export function refuse<C extends RefusalCode>(code: C, data: RefusalData<C>): Refusal<C> {
  return new Refusal(code, data)
}
