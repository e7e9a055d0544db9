import type { PlainDate } from '../../../src-shared/contract/values.ts'

/** The day so many days after another. */
export function daysAfter(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

export function lastOfMonth(date: PlainDate): PlainDate {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
