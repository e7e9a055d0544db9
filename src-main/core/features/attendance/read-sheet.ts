import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { readTypedSheet, type TypedRow } from '../../../../src-shared/domain/attendance-sheet.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { timetableDays } from '../../../../src-shared/domain/timetable-days.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPayer } from '../../db/person.ts'
import type { ReadTable } from '../../spreadsheet/read-table.ts'
import { markOps, marksAt, standingMark } from './marks-at.ts'
import { type StoredSession, sessionName, storedActivity, storedSessions } from './queries.ts'
import { rosterToMatch } from './roster-to-match.ts'
import { timetableOps } from './sessions.ts'
import { timetableId } from './timetable-id.ts'

type ReadSheet = Outputs['attendance']['readSheet']
type ImportSheet = Inputs['attendance']['importSheet']

/** What a typed sheet says, and who each row can be. */
export function describeSheet(
  ctx: Ctx,
  { activityId, file }: Inputs['attendance']['readSheet'],
  table: ReadTable,
): ReadSheet {
  const { id, expected } = storedActivity(ctx.read, activityId)
  const sessions = storedSessions(ctx.read, { activityId: id })
  const known = new Set(sessions.map(({ heldOn }) => heldOn))
  const found = readTypedSheet({ name: null, ...table }, { today: ctx.today, known })
  if ('missing' in found) throw refuse('SHEET_UNREADABLE', { fileName: file.name, missing: found.missing })

  const match = rosterToMatch(ctx, expected)
  return {
    days: found.days.map((heldOn) => ({ heldOn, sessionId: sessionOn(sessions, heldOn)?.id ?? null })),
    leftOut: [...found.leftOut],
    rows: found.rows.map((row) => describeRow(row, match)),
  }
}

function describeRow(row: TypedRow, match: ReturnType<typeof rosterToMatch>): ReadSheet['rows'][number] {
  const { row: number, memberNumber, name, states, unread } = row
  return {
    ...{ row: number, memberNumber, name, ...match(row) },
    ...{ states: [...states], unread: unread.map((one) => ({ ...one })) },
  }
}

/** Of several on one day the first that is held. */
function sessionOn(sessions: readonly StoredSession[], heldOn: string): StoredSession | undefined {
  const onDay = sessions.filter((session) => session.heldOn === heldOn)
  return onDay.find(({ cancelled }) => !cancelled) ?? onDay[0]
}

/** Writes what was read, notes kept; a day on which there is no session gets that of the timetable, or one of its own. */
export function importSheet(ctx: Ctx, input: ImportSheet): Outputs['attendance']['importSheet'] {
  const activity = storedActivity(ctx.read, input.activityId)
  const sessions = storedSessions(ctx.read, { activityId: activity.id })
  const days = [...new Set(input.rows.flatMap(({ marks }) => marks.map(({ heldOn }) => heldOn)))].toSorted()
  const made: Op[][] = []
  const byDay = new Map(
    days.map((heldOn) => {
      const known = sessionOn(sessions, heldOn)
      if (known?.cancelled === true) throw refuse('SESSION_CANCELLED', { name: sessionName(known) })
      if (known !== undefined) return [heldOn, known.id] as const
      const [day = { heldOn, startsAt: '', endsAt: '' }] = timetableDays(activity.timetable, {
        from: heldOn,
        to: heldOn,
      })
      made.push(timetableOps(ctx, activity, day))
      return [heldOn, timetableId(activity.id, heldOn, day.startsAt)] as const
    }),
  )
  const planned = days.map((heldOn) => marksOfDay(ctx, byDay.get(heldOn) ?? '', heldOn, input.rows))
  const marks = planned.reduce((sum, { count }) => sum + count, 0)
  if (made.length + marks === 0) return { operationId: null, marks: 0, sessions: 0 }

  const ops = [...made.flat(), ...planned.flatMap((day) => day.ops)]
  const label = { kind: 'attendance.import', name: input.fileName, count: marks } as const
  return { operationId: ctx.write({ label, ops }), marks, sessions: made.length }
}

function marksOfDay(
  ctx: Ctx,
  sessionId: string,
  heldOn: string,
  rows: ImportSheet['rows'],
): { ops: Op[]; count: number } {
  const states = new Map(
    rows.flatMap(({ personId, marks }) => {
      const mark = marks.findLast((one) => one.heldOn === heldOn)
      return mark === undefined ? [] : [[findPayer(ctx.read, personId).id, mark.state] as const]
    }),
  )
  const stored = marksAt(ctx, sessionId, [...states.keys()])
  const written = [...states].map(([personId, state]) => {
    const before = stored.get(personId) ?? []
    return markOps(ctx, { sessionId, personId }, before, { state, note: standingMark(before)?.note ?? '' })
  })
  return { ops: written.flat(), count: written.filter((ops) => ops.length > 0).length }
}
