import { monthsThrough, type Period } from './fiscal-year.ts'
import { nextDay } from './next-day.ts'

/** Whether a period is less than a year, so that it is named by its months. */
export function isNamedByMonths({ start, end }: Period): boolean {
  return monthsThrough(start, end) < 12
}

/** Periods that follow one another without a gap, taken together; in order of their days. */
export function wholePeriods(periods: readonly Period[]): Period[] {
  const whole: Period[] = []
  for (const { start, end } of periods.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = whole.at(-1)
    if (last === undefined || start > nextDay(last.end)) whole.push({ start, end })
    else if (end > last.end) whole[whole.length - 1] = { start: last.start, end }
  }
  return whole
}
