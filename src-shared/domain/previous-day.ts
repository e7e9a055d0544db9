import type { PlainDate } from '../contract/values.ts'

/** The day before: the last day of what ends with the start of a day. */
export function previousDay(date: PlainDate): PlainDate {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
}
