import type { PlainDate } from '../contract/values.ts'
import { eras } from './roster-import/eras.ts'

/** The first and the last day of a period. */
export interface Period {
  readonly start: PlainDate
  readonly end: PlainDate
}

/** The fiscal year in which a day lies, named by the calendar year of its first day. `startMonth` is 1–12. */
export function fiscalYearOf(date: PlainDate, startMonth: number): number {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return month >= startMonth ? year : year - 1
}

/** A fiscal year's first and last day. */
export function fiscalPeriod(fiscalYear: number, startMonth: number): Period {
  return monthPeriod(fiscalYear, startMonth, 12)
}

/** So many months from the first of one; `month` may lie past 12. */
export function monthPeriod(year: number, month: number, months: number): Period {
  return { start: firstOfMonth(year, month), end: dayBefore(firstOfMonth(year, month + months)) }
}

/** Calendar months from that of one day to that of another, both counted. */
export function monthsThrough(from: PlainDate, to: PlainDate): number {
  const months = (date: PlainDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return months(to) - months(from) + 1
}

/** 2026年度, 令和8年度 (by the era of the first day) or FY2026. */
export function fiscalYearLabel(
  fiscalYear: number,
  { style, startMonth, locale }: { style: 'western' | 'era'; startMonth: number; locale: 'ja' | 'en' },
): string {
  if (locale === 'en') return `FY${fiscalYear}`
  const start = firstOfMonth(fiscalYear, startMonth)
  const era = style === 'era' ? eras.findLast(({ from }) => from <= start) : undefined
  if (era === undefined) return `${fiscalYear}年度`
  const count = fiscalYear - era.firstYear + 1
  return `${era.marks[0]}${count === 1 ? '元' : count}年度`
}

/** The last day to pay: that many months from the first day on, so 3 from 1 April is 30 June; 0 is the first day itself. */
export function dueDate(periodStart: PlainDate, months: number): PlainDate {
  if (months === 0) return periodStart
  const [year = 0, month = 0] = periodStart.split('-').map(Number)
  return dayBefore(firstOfMonth(year, month + months))
}

/** `month` may lie past 12. */
function firstOfMonth(year: number, month: number): PlainDate {
  return isoDate(Date.UTC(year, month - 1, 1))
}

function dayBefore(date: PlainDate): PlainDate {
  return isoDate(Date.parse(date) - 86_400_000)
}

function isoDate(ms: number): PlainDate {
  return new Date(ms).toISOString().slice(0, 10)
}
