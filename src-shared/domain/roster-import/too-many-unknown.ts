interface Guessed {
  readonly target: string
  readonly reason: string
}

/** More new fields than these nobody wants by accident: a calendar or a form laid out in cells brings hundreds. */
const MOST_NEW_FIELDS = 30
const unsure: ReadonlySet<string> = new Set(['unknown', 'duplicate', 'content'])

/** Leaves unknown columns out where there are too many of them; those of a field that the club has already stay. */
export function withoutTooManyUnknown<T extends Guessed>(columns: readonly T[], fields: ReadonlySet<string>): T[] {
  const isNew = ({ target, reason }: Guessed) =>
    target.startsWith('custom:') && unsure.has(reason) && !fields.has(target.slice('custom:'.length))
  if (columns.filter(isNew).length <= MOST_NEW_FIELDS) return [...columns]
  return columns.map((column) => (isNew(column) ? { ...column, target: 'ignore', reason: 'too-many' } : column))
}
