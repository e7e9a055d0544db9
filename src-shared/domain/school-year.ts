import type { PlainDate } from '../contract/values.ts'

/** 年少 (k1) to 年長 (k3), 小1 (e1), 中1 (j1), 高1 (h1) and 大1 (u1) to 大4 (u4), in order. */
export const schoolYears = [
  ...(['k1', 'k2', 'k3'] as const),
  ...(['e1', 'e2', 'e3', 'e4', 'e5', 'e6'] as const),
  ...(['j1', 'j2', 'j3'] as const),
  ...(['h1', 'h2', 'h3'] as const),
  ...(['u1', 'u2', 'u3', 'u4'] as const),
] as const
export type SchoolYear = (typeof schoolYears)[number]

const FIRST_OF_PRIMARY = schoolYears.indexOf('e1')
const LAST_OF_HIGH_SCHOOL = schoolYears.indexOf('h3')

interface Pupil {
  readonly birthDate: PlainDate | null
  /** The fiscal year, from 1 April, of the first year of primary school, where it is not the one of the law. */
  readonly schoolEntryYear: number | null
}

/**
 * The school year on a day; everyone moves up on 1 April. Whether somebody studies after high school no birth date can
 * tell: years of university are counted only where the year of entry was given.
 */
export function schoolYearOn({ birthDate, schoolEntryYear }: Pupil, day: PlainDate): SchoolYear | null {
  const entry = schoolEntryYear ?? (birthDate === null ? null : primaryEntryYear(birthDate))
  if (entry === null) return null
  const place = FIRST_OF_PRIMARY + schoolFiscalYear(day) - entry
  if (schoolEntryYear === null && place > LAST_OF_HIGH_SCHOOL) return null
  return schoolYears[place] ?? null
}

/** Born from 2 April to 1 April of the next year, children enter primary school together. School Education Act, article 17. */
export function primaryEntryYear(birthDate: PlainDate): number {
  const year = Number(birthDate.slice(0, 4))
  return (birthDate.slice(5) >= '04-02' ? year : year - 1) + 7
}

/** The fiscal year of entering primary school of whoever is in this school year on that day. */
export function entryYearOf(schoolYear: SchoolYear, day: PlainDate): number {
  return schoolFiscalYear(day) - (schoolYears.indexOf(schoolYear) - FIRST_OF_PRIMARY)
}

function schoolFiscalYear(day: PlainDate): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '04-01' ? year : year - 1
}
