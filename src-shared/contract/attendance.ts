import { z } from 'zod'
import { attendanceState, session } from './activities.ts'
import { procedure } from './errors.ts'
import {
  activityId,
  amount,
  file,
  groupId,
  instant,
  line,
  memberId,
  operationId,
  page,
  personId,
  plainDate,
  sessionId,
  timeOfDay,
} from './values.ts'

/** One cell of the sheet; a null state: nobody has marked it. */
export const attendanceMark = z.object({
  sessionId,
  personId,
  state: attendanceState.nullable(),
  note: line,
})
export type AttendanceMark = z.infer<typeof attendanceMark>

export const sheetPerson = z.object({
  personId,
  memberNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  /** Expected at one of the sessions, marked although not expected, or a visitor. */
  role: z.enum(['expected', 'other', 'visitor']),
})
export type SheetPerson = z.infer<typeof sheetPerson>

/** What came of one arrival at the desk. */
export const arrival = z.object({
  personId,
  memberNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  /** `again`: was here already, since `at`; `late`: came after the beginning, by the club's own mark. */
  outcome: z.enum(['arrived', 'again']),
  at: instant,
  /** Not on the list of those expected, or of those registered. */
  unexpected: z.boolean(),
  /** What is open, where the club shows it at the desk; else null. */
  owed: amount.nullable(),
})
export type Arrival = z.infer<typeof arrival>

export const attendance = {
  /** People by sessions: those expected and whoever is marked, by kana; at most 60 sessions. */
  sheet: procedure
    .input(
      z.object({
        activityId,
        from: plainDate.optional(),
        to: plainDate.optional(),
        /** The last so many up to `to`, or today; with `from` alone the first so many from that day on. */
        last: z.int().min(1).max(60).default(20),
        groupId: groupId.optional(),
      }),
    )
    .output(
      z.object({
        sessions: z.array(session),
        people: z.array(sheetPerson),
        /** The activity has sessions before these, and after them. */
        earlier: z.boolean(),
        later: z.boolean(),
        /** Only cells that say something, by place in `people` and `sessions`. */
        marks: z.array(z.object({ person: z.int(), session: z.int(), state: attendanceState.nullable(), note: line })),
      }),
    ),
  /** Marks up to 2,000 cells at once; a null state wipes a mark out. No operation where all was so already. */
  mark: procedure
    .input(z.object({ marks: z.array(attendanceMark).min(1).max(2000) }))
    .output(z.object({ operationId: operationId.nullable() })),
  /** Marks everybody expected who has no mark yet in one session, or with `overwrite` all of them. */
  markAll: procedure
    .input(z.object({ sessionId, state: attendanceState, overwrite: z.boolean().default(false) }))
    .output(z.object({ operationId: operationId.nullable(), count: z.int() })),
  /** Somebody is here. The same person twice is once. */
  checkIn: procedure
    .input(
      z.object({ sessionId, personId, state: z.enum(['present', 'late']).default('present'), desk: line.default('') }),
    )
    .output(z.object({ arrival, operationId: operationId.nullable() })),
  /**
   * Puts a visitor on the list: a contact who is known, or by name. Who visited this activity before under that name is
   * the same visitor; twice in one session is once, and no operation.
   */
  addVisitor: procedure
    .input(z.object({ sessionId, personId: personId.optional(), name: line.default(''), note: line.default('') }))
    .output(z.object({ personId, arrival, operationId: operationId.nullable() })),
  /** One person's marks, newest first. */
  ofPerson: procedure.input(z.object({ personId, ...page })).output(
    z.object({
      total: z.int(),
      marks: z.array(
        z.object({
          sessionId,
          activityId,
          activityName: z.string(),
          heldOn: plainDate,
          startsAt: timeOfDay,
          state: attendanceState,
          note: line,
        }),
      ),
    }),
  ),
  /** Reads a sheet that was typed or made elsewhere: people in rows, days in columns. Nothing is written. */
  readSheet: procedure.input(z.object({ activityId, file })).output(
    z.object({
      days: z.array(z.object({ heldOn: plainDate, sessionId: sessionId.nullable() })),
      /** Headings of columns with marks in them that are no day, and are left out. */
      leftOut: z.array(z.string()),
      rows: z.array(
        z.object({
          row: z.int(),
          memberNumber: z.string(),
          name: z.string(),
          /** Who it can only be; else those whom it may be. */
          personId: memberId.nullable(),
          candidates: z.array(z.object({ id: memberId, memberNumber: z.string(), name: z.string() })),
          /** By place in `days`; null: nothing there; unread: something that is no mark. */
          states: z.array(attendanceState.nullable()),
          unread: z.array(z.object({ day: z.int(), text: z.string() })),
        }),
      ),
    }),
  ),
  /** Writes what was read; sessions that are not there are made. */
  importSheet: procedure
    .input(
      z.object({
        activityId,
        fileName: line,
        rows: z
          .array(
            z.object({
              personId: memberId,
              marks: z.array(z.object({ heldOn: plainDate, state: attendanceState })).max(800),
            }),
          )
          .max(5000),
      }),
    )
    .output(z.object({ operationId: operationId.nullable(), marks: z.int(), sessions: z.int() })),
  /** The paper to sign on, in the sheet's own order. */
  printSheet: procedure
    .input(
      z.object({
        sessionId,
        paper: z.enum(['a4', 'b5']).default('a4'),
        blankRows: z.int().min(0).max(60).default(5),
        locale: z.enum(['ja', 'en']).default('ja'),
      }),
    )
    .output(z.object({ file })),
}
