import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { attendanceState } from './activities.ts'
import { procedure } from './errors.ts'
import { progress } from './progress.ts'
import { activityId, file, groupId, line, memberId, operationId, page, plainDate, sessionId } from './values.ts'

const rateFigures = {
  present: z.int(),
  absent: z.int(),
  out: z.int(),
  /** present ÷ (present + absent), 0–1; null where there is neither. */
  rate: z.number().nullable(),
}

/** Who came how often: late counts as the activity says, and a cell that nobody marked is left out. */
export const rates = {
  people: procedure
    .input(
      z.object({
        activityId: activityId.optional(),
        from: plainDate.optional(),
        to: plainDate.optional(),
        groupId: groupId.optional(),
        /** Below the activity's minimum, or not seen for as many sessions as it says, and not paused. */
        warned: z.boolean().default(false),
        sort: z.enum(['kana', 'rate', 'lastSeen']).default('kana'),
        ...page,
      }),
    )
    .output(
      z.object({
        total: z.int(),
        /** Of everyone asked for, warned of or not. */
        all: z.object(rateFigures),
        rows: z.array(
          z.object({
            personId: memberId,
            memberNumber: z.string(),
            name: z.string(),
            kana: z.string(),
            ...rateFigures,
            states: z.record(attendanceState, z.int()),
            lastSeenOn: plainDate.nullable(),
            /** Sessions of the activity since then in which they were expected or marked, and did not come. */
            unseen: z.int(),
            belowMinimum: z.boolean(),
            notSeen: z.boolean(),
          }),
        ),
      }),
    ),
  groups: procedure
    .input(z.object({ activityId: activityId.optional(), from: plainDate.optional(), to: plainDate.optional() }))
    .output(z.array(z.object({ groupId, name: z.string(), people: z.int(), ...rateFigures }))),
  /** By month or by session, for the chart. */
  trend: procedure
    .input(
      z.object({
        activityId: activityId.optional(),
        from: plainDate.optional(),
        to: plainDate.optional(),
        by: z.enum(['month', 'session']).default('month'),
      }),
    )
    .output(
      z.array(z.object({ period: z.string(), sessionId: sessionId.nullable(), visitors: z.int(), ...rateFigures })),
    ),
  /** The report as a spreadsheet or on paper; recorded as an export. */
  report: procedure
    .input(
      z.object({
        activityId: activityId.optional(),
        from: plainDate.optional(),
        to: plainDate.optional(),
        groupId: groupId.optional(),
        format: z.enum(['xlsx', 'pdf']),
        locale: z.enum(['ja', 'en']).default('ja'),
        recipient: line.default(''),
        purpose: line.default(''),
      }),
    )
    .output(eventIterator(progress, z.object({ file, rows: z.int(), operationId: operationId.nullable() }))),
}
