import type { Activity } from '../../../../src-shared/contract/activities.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { previousDay } from '../../../../src-shared/domain/previous-day.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { daysBetween, timetableDays } from '../../../../src-shared/domain/timetable-days.ts'
import { checkDates } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { Holidays } from '../../db/holidays.ts'
import { storedSessions } from './queries.ts'
import { timetableId } from './timetable-id.ts'

/** Two years, one of them a leap year. */
const LONGEST = 731

/** The days that an activity's timetable names, and which of them would be made. */
export function plannedDays(
  ctx: Ctx,
  activity: Activity,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  holidays: Holidays,
): Outputs['sessions']['previewPlan']['days'] {
  checkDates(from, to)
  if (to < from) throw refuse('TERM_REVERSED', { startsOn: from, endsOn: to })
  const days = daysBetween(from, to)
  if (days > LONGEST) throw refuse('SPAN_TOO_LONG', { days, limit: LONGEST })

  const sessions = storedSessions(ctx.read, { activityId: activity.id })
  // One that was moved to another day keeps its id, so that its own day is not made anew.
  const there = new Set(sessions.flatMap(({ id, heldOn, startsAt }) => [id as string, `${heldOn} ${startsAt}`]))
  const last = activity.endsOn !== null && activity.endsOn <= to ? previousDay(activity.endsOn) : to
  return timetableDays(activity.timetable, { from, to: last }).map((day) => {
    const holiday = holidays.get(day.heldOn) ?? null
    const isThere =
      there.has(timetableId(activity.id, day.heldOn, day.startsAt)) || there.has(`${day.heldOn} ${day.startsAt}`)
    const isOff = holiday !== null && activity.onHolidays === 'off'
    return { ...day, holiday, outcome: isThere ? 'there' : isOff ? 'holiday' : 'new' }
  })
}
