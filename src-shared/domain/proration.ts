import type { PlainDate } from '../contract/values.ts'
import { monthsThrough, type Period } from './fiscal-year.ts'

export interface Share {
  /** Months that are charged, and months of the period. */
  readonly months: number
  readonly of: number
}

/**
 * The months for which somebody who joins in the course of a period pays: that of joining and all after it (月割り,
 * 入会月を含む). Leaving gives nothing back. An unknown day of joining is one before the period.
 */
export function shareOf(period: Period, joinedOn: PlainDate | null): Share {
  const of = monthsThrough(period.start, period.end)
  if (joinedOn === null || joinedOn <= period.start) return { months: of, of }
  return { months: Math.max(0, Math.min(of, monthsThrough(joinedOn, period.end))), of }
}

/** That share of a price, down to a multiple of `rounding` yen; a whole share is the price itself. */
export function prorated(price: number, { months, of }: Share, rounding: number): number {
  return months >= of ? price : Math.floor((price * months) / of / rounding) * rounding
}
