import type { PlainDate } from '../../../src-shared/contract/values.ts'
import { addDays } from '../../../src-shared/domain/add-days.ts'

/** The days that a sheet of a month shows: whole weeks from a Sunday on. */
export function daysOfMonth(month: string): PlainDate[] {
  const first = `${month}-01`
  const last = addDays(`${monthAfter(month, 1)}-01`, -1)
  const start = addDays(first, -weekday(first))
  const end = addDays(last, 6 - weekday(last))
  const days: PlainDate[] = []
  for (let day = start; day <= end; day = addDays(day, 1)) days.push(day)
  return days
}

/** `2026-12` and 1 make `2027-01`. */
export function monthAfter(month: string, step: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7)
}

/** 0 is Sunday. */
export function weekday(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
