/** The time for which dues are owed: a fiscal year, a month, or once for ever. */
export type DuesPeriod =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'once' }

export type DuesTarget = `dues:${string}`

const form = /^dues:(?:(once)|(\d{4})(?:-(\d{2}))?)$/

/** `dues:2024`, `dues:2024-04` and `dues:once`; null for anything else. */
export function duesPeriod(target: string): DuesPeriod | null {
  const found = form.exec(target)
  if (found === null) return null
  if (found[1] !== undefined) return { kind: 'once' }
  const [year, month] = [Number(found[2]), Number(found[3] ?? 1)]
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return null
  return found[3] === undefined ? { kind: 'year', year } : { kind: 'month', year, month }
}

export function isDuesTarget(target: string): target is DuesTarget {
  return duesPeriod(target) !== null
}

export function duesTarget(period: DuesPeriod): DuesTarget {
  if (period.kind === 'once') return 'dues:once'
  const month = period.kind === 'month' ? `-${String(period.month).padStart(2, '0')}` : ''
  return `dues:${period.year}${month}`
}
