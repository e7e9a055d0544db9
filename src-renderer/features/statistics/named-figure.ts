import type { Filter } from '../../../src-shared/contract/filters.ts'
import type { Figure } from '../../../src-shared/contract/statistics.ts'

/** A figure by the name that people read. */
export interface NamedFigure {
  readonly key: string
  readonly name: string
  /** The name where there is little room, under a bar. */
  readonly tick: string
  readonly count: number
  readonly where: Filter | undefined
}

type NameOf = (key: string) => string

export function namedFigures(
  figures: readonly Figure[],
  { name, tick = name, unknown }: { readonly name: NameOf; readonly tick?: NameOf; readonly unknown: NamedFigure },
): readonly NamedFigure[] {
  return figures.map(({ key, count, list }) =>
    key === 'unknown'
      ? { ...unknown, count, where: list?.where }
      : { key, name: name(key), tick: tick(key), count, where: list?.where },
  )
}
