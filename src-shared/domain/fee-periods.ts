import type { Rhythm } from '../contract/fees.ts'
import { fiscalPeriod, monthPeriod, type Period } from './fiscal-year.ts'

const MONTHS_OF_YEAR = 12

/** Months of one period, by rhythm; what is owed once stands for the year in which it is billed. */
const monthsEach: Readonly<Record<Rhythm, number>> = {
  yearly: 12,
  halfYearly: 6,
  quarterly: 3,
  monthly: 1,
  once: 12,
  entrance: 12,
  occasion: 0,
  event: 0,
}

/** Rhythms that a billing run knows. */
export function isBilled(rhythm: string): boolean {
  return rhythm !== 'occasion' && rhythm !== 'event'
}

/** Rhythms whose fees come again, period after period. */
export function isRecurring(rhythm: string): boolean {
  return rhythm === 'yearly' || isPartOfYear(rhythm)
}

/** Rhythms of which a fiscal year has several periods. */
export function isPartOfYear(rhythm: string): boolean {
  return rhythm === 'halfYearly' || rhythm === 'quarterly' || rhythm === 'monthly'
}

/** Rhythms that are charged a member once for ever. */
export function isOwedOnce(rhythm: string): boolean {
  return rhythm === 'once' || rhythm === 'entrance'
}

/** The month of its period by whose end a fee is usually due: dues of a year in its first three, all else in the first. */
export function usualDueMonth(rhythm: Rhythm): number {
  return rhythm === 'yearly' ? 3 : 1
}

/**
 * The periods of a fiscal year that a fee is billed for, counted from the year's first month: half years of a year from
 * July begin in July and January. An `occasion` and an `event` have none.
 */
export function feePeriods(rhythm: Rhythm, fiscalYear: number, startMonth: number): Period[] {
  const months = monthsEach[rhythm]
  if (months === 0) return []
  if (months === MONTHS_OF_YEAR) return [fiscalPeriod(fiscalYear, startMonth)]
  return Array.from({ length: MONTHS_OF_YEAR / months }, (_, i) =>
    monthPeriod(fiscalYear, startMonth + i * months, months),
  )
}
