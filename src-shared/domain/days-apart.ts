import type { PlainDate } from '../contract/values.ts'

/** How many days a day is after another; negative where it is before. */
export function daysApart(from: PlainDate, day: PlainDate): number {
  return Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000)
}
