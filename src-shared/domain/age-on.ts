import type { PlainDate } from '../contract/values.ts'
import { fullYears } from './full-years.ts'

/**
 * Completed years at the beginning of a day; null before birth or where nobody knows. By the law on reckoning ages
 * (年齢計算ニ関スル法律, Act 50 of 1902) with article 143 of the Civil Code a year is complete at the end of the day before
 * the birthday, so on the morning of the birthday it counts. Born on 29 February: in a common year it is complete at
 * the end of 28 February, and counts from 1 March.
 */
export function ageOn(birthDate: PlainDate | null, day: PlainDate): number | null {
  return birthDate === null ? null : fullYears(birthDate, day)
}
