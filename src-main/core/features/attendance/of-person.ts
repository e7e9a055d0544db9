import type { AttendanceState } from '../../../../src-shared/contract/activities.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { weightOf } from '../../../../src-shared/domain/attendance-rate.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPayer, IDS_OF_PAYER } from '../../db/person.ts'

type Answer = Outputs['attendance']['ofPerson']

/** One person's marks, newest first; where two entries were merged, one mark a session. */
export function attendanceOfPerson(ctx: Ctx, { personId, offset, limit }: Inputs['attendance']['ofPerson']): Answer {
  const { id } = findPayer(ctx.read, personId)
  const stored = ctx.read.rows<Answer['marks'][number] & { state: AttendanceState }>(
    `SELECT session_id, activity_id, activity.name AS activity_name, held_on, starts_at, state, attendance.note
     FROM attendance JOIN session ON session.id = session_id AND session.deleted = 0 AND cancelled = 0
       JOIN activity ON activity.id = activity_id AND activity.deleted = 0
     WHERE person_id IN (${IDS_OF_PAYER}) AND attendance.deleted = 0 AND state IS NOT NULL
     ORDER BY held_on DESC, starts_at DESC, session_id`,
    id,
  )
  const marks = [...Map.groupBy(stored, ({ sessionId }) => sessionId).values()].flatMap((entries) =>
    entries.toSorted((a, b) => weightOf(b.state) - weightOf(a.state)).slice(0, 1),
  )
  return { total: marks.length, marks: marks.slice(offset, offset + limit) }
}
