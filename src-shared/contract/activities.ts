import { z } from 'zod'
import { procedure } from './errors.ts'
import {
  activityId,
  groupId,
  label,
  line,
  memberId,
  operationId,
  page,
  plainDate,
  segmentId,
  sessionId,
  text,
  timeOfDay,
} from './values.ts'

const done = z.object({ operationId })

export const attendanceStates = ['present', 'late', 'leftEarly', 'excused', 'absent'] as const
export const attendanceState = z.enum(attendanceStates)
export type AttendanceState = z.infer<typeof attendanceState>

export const activityKinds = ['practice', 'class', 'committee', 'other'] as const

/**
 * When it meets: on a weekday (0 is Sunday) of every week, or of the weeks of a month that are named (1–5 from its beginning,
 * -1 the last), from one day until another, both inclusive and the second may be open.
 */
export const timetableRule = z.object({
  weekday: z.int().min(0).max(6),
  weeks: z.array(z.union([z.int().min(1).max(5), z.literal(-1)])).max(6),
  startsAt: timeOfDay,
  endsAt: timeOfDay,
  from: plainDate,
  until: plainDate.nullable(),
})
export type TimetableRule = z.infer<typeof timetableRule>

/** Who is looked for: the union of all that is named; nothing named: every member. */
export const expectedPeople = z.object({
  segmentIds: z.array(segmentId).max(50),
  groupIds: z.array(groupId).max(200),
  memberIds: z.array(memberId).max(5000),
})
export type ExpectedPeople = z.infer<typeof expectedPeople>

/** What a state counts as in the rate: came, did not come, or not at all. */
export const countsAs = z.enum(['present', 'absent', 'out'])
export type CountsAs = z.infer<typeof countsAs>

export const activity = z.object({
  id: activityId,
  name: label,
  kind: z.enum(activityKinds),
  place: line,
  note: text,
  position: z.int(),
  /** It is over since that day; null while it goes on. */
  endsOn: plainDate.nullable(),
  expected: expectedPeople,
  timetable: z.array(timetableRule).max(50),
  onHolidays: z.enum(['held', 'off']),
  lateAs: countsAs,
  leftEarlyAs: countsAs,
  excusedAs: countsAs,
  /** Per cent below which somebody is warned of; null: no such rule. */
  minimumRate: z.int().min(1).max(100).nullable(),
  /** Not seen for so many sessions on end; null: no such rule. */
  unseenSessions: z.int().min(1).max(99).nullable(),
})
export type Activity = z.infer<typeof activity>

export const session = z.object({
  id: sessionId,
  activityId,
  heldOn: plainDate,
  startsAt: timeOfDay,
  endsAt: timeOfDay,
  place: line,
  title: line,
  cancelled: z.boolean(),
  cancelReason: line,
  /** The public holiday on that day, by its Japanese and English name. */
  holiday: z.object({ ja: z.string(), en: z.string() }).nullable(),
  /** How many are in each state; visitors are counted apart. */
  counts: z.record(attendanceState, z.int()),
  visitors: z.int(),
})
export type Session = z.infer<typeof session>

export const activities = {
  /** In the club's order, with the next session that is not cancelled and how many are expected today. */
  list: procedure
    .input(z.object({ includeOver: z.boolean().default(false) }))
    .output(z.array(activity.extend({ expectedCount: z.int(), sessions: z.int(), nextOn: plainDate.nullable() }))),
  get: procedure.input(z.object({ id: activityId })).output(activity),
  save: procedure.input(activity.partial().required({ name: true })).output(z.object({ id: activityId, operationId })),
  /** Into the trash with its sessions; attendance stays in the history. */
  remove: procedure.input(z.object({ id: activityId })).output(done),
}

const plannedDay = z.object({
  heldOn: plainDate,
  startsAt: timeOfDay,
  endsAt: timeOfDay,
  holiday: z.object({ ja: z.string(), en: z.string() }).nullable(),
  /** Is there already; left out because of the holiday; would be made. */
  outcome: z.enum(['there', 'holiday', 'new']),
})

const namedSession = session.extend({ activityName: z.string() })

export const sessions = {
  list: procedure
    .input(
      z.object({
        activityId: activityId.optional(),
        from: plainDate.optional(),
        to: plainDate.optional(),
        includeCancelled: z.boolean().default(true),
        ...page,
      }),
    )
    .output(z.object({ total: z.int(), sessions: z.array(namedSession) })),
  /** With how many are expected on its day. */
  get: procedure.input(z.object({ id: sessionId })).output(namedSession.extend({ expectedCount: z.int() })),
  /** The days that the timetable names in a span of at most two years. */
  previewPlan: procedure
    .input(z.object({ activityId, from: plainDate, to: plainDate }))
    .output(z.object({ days: z.array(plannedDay) })),
  /** Makes those that are not there yet; twice is once. */
  plan: procedure
    .input(z.object({ activityId, from: plainDate, to: plainDate, leaveOut: z.array(plainDate).max(800).default([]) }))
    .output(z.object({ operationId: operationId.nullable(), made: z.int() })),
  save: procedure
    .input(
      session
        .pick({ id: true, activityId: true, heldOn: true, startsAt: true, endsAt: true, place: true, title: true })
        .partial()
        .required({ activityId: true, heldOn: true }),
    )
    .output(z.object({ id: sessionId, operationId })),
  cancel: procedure.input(z.object({ id: sessionId, reason: line.default('') })).output(done),
  resume: procedure.input(z.object({ id: sessionId })).output(done),
  /** Refused while somebody is marked in it. */
  remove: procedure.input(z.object({ id: sessionId })).output(done),
}
