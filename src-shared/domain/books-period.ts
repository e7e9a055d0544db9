import type { PlainDate } from '../contract/values.ts'
import { fiscalPeriod } from './fiscal-year.ts'

/** A month `2026-04` or a fiscal year `2026`, from its first to its last day. */
export interface BooksPeriod {
  readonly period: string
  readonly first: PlainDate
  readonly last: PlainDate
}

/** Null where it is neither a month nor a fiscal year. */
export function booksPeriod(period: string, startMonth: number): BooksPeriod | null {
  if (/^(19|20|21)\d\d$/.test(period)) {
    const { start, end } = fiscalPeriod(Number(period), startMonth)
    return { period, first: start, last: end }
  }
  if (!/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(period)) return null
  const [year = 0, month = 0] = period.split('-').map(Number)
  return { period, first: `${period}-01`, last: lastOfMonth(year, month) }
}

/** The twelve months of a fiscal year, then the year itself. */
export function periodsOfYear(fiscalYear: number, startMonth: number): BooksPeriod[] {
  const months = Array.from({ length: 12 }, (_, i): BooksPeriod => {
    const count = startMonth - 1 + i
    const year = fiscalYear + Math.floor(count / 12)
    const month = (count % 12) + 1
    const period = `${year}-${String(month).padStart(2, '0')}`
    return { period, first: `${period}-01`, last: lastOfMonth(year, month) }
  })
  const { start, end } = fiscalPeriod(fiscalYear, startMonth)
  return [...months, { period: `${fiscalYear}`, first: start, last: end }]
}

function lastOfMonth(year: number, month: number): PlainDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
