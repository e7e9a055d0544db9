import type { PlainDate } from '../contract/values.ts'

/** So many days after; before where the number is negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
