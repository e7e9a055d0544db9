import type { TimetableRule } from '../contract/activities.ts'
import type { PlainDate } from '../contract/values.ts'
import { addDays } from './add-days.ts'
import { nextDay } from './next-day.ts'

/** A day on which a timetable says that something is held. */
export interface TimetableDay {
  readonly heldOn: PlainDate
  readonly startsAt: string
  readonly endsAt: string
}

/** The days that a timetable names from one day to another, both inclusive, in their order; two rules for one time are one. */
export function timetableDays(
  timetable: readonly TimetableRule[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): TimetableDay[] {
  const byTime = new Map<string, TimetableDay>()
  for (const rule of timetable) {
    for (const heldOn of daysOf(rule, from, to)) {
      const { startsAt, endsAt } = rule
      const key = `${heldOn} ${startsAt}`
      if (!byTime.has(key)) byTime.set(key, { heldOn, startsAt, endsAt })
    }
  }
  return [...byTime].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day)
}

function daysOf(rule: TimetableRule, from: PlainDate, to: PlainDate): PlainDate[] {
  const first = rule.from > from ? rule.from : from
  const last = rule.until !== null && rule.until < to ? rule.until : to
  const days: PlainDate[] = []
  for (let day = weekdayFrom(first, rule.weekday); day <= last; day = addDays(day, 7)) {
    if (isInWeeks(day, rule.weeks)) days.push(day)
  }
  return days
}

function weekdayFrom(day: PlainDate, weekday: number): PlainDate {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

/** 0 is Sunday. */
export function weekdayOf(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** No week named: every week. */
function isInWeeks(day: PlainDate, weeks: readonly number[]): boolean {
  if (weeks.length === 0) return true
  const week = Math.ceil(Number(day.slice(8)) / 7)
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
  return weeks.includes(week) || (isLast && weeks.includes(-1))
}

/** How many days from one to another, both counted. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(nextDay(to)) - Date.parse(from)) / 86_400_000)
}
