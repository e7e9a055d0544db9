import { calendarDate } from '../../../../src-shared/domain/roster-import/calendar-date.ts'

/** The year before the first of each era: 令和, 平成, 昭和. */
const eras = [2018, 1988, 1925] as const

/** `080401` as a day: the latest era in which it is not to come. A day to come stands in the present one. */
export function eraDay(text: string, today: string): string | null {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? []
  if (year === undefined || Number(year) === 0) return null
  const latest = String(Number(today.slice(0, 4)) + 1)
  const days = eras.map((before) => calendarDate(before + Number(year), Number(month), Number(day)))
  return days.find((found) => found !== null && found.slice(0, 4) <= latest) ?? null
}
