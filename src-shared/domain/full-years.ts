import type { PlainDate } from '../contract/values.ts'

/** Full years from one day to another; null where the second comes before the first. */
export function fullYears(from: PlainDate, to: PlainDate): number | null {
  if (to < from) return null
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
