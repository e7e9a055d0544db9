import type { PlainDate } from '../contract/values.ts'

/** The day after. */
export function nextDay(date: PlainDate): PlainDate {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}
