import type { AttendanceState } from '../../../../src-shared/contract/activities.ts'
import type { Instant } from '../../../../src-shared/contract/values.ts'
import { weightOf } from '../../../../src-shared/domain/attendance-rate.ts'
import type { Op } from '../../db/change.ts'
import { parseHlc } from '../../db/clock.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'

/** One row of a session: a person's, or of an entry that was merged into the person's. */
export interface StoredMark {
  readonly id: string
  readonly person: string
  readonly state: AttendanceState | null
  readonly note: string
  readonly scannedAt: Instant | null
  readonly createdHlc: string
  readonly deleted: number
}

/** Everything that is written of these people in one session, by person; merged entries are the person's. */
export function marksAt(
  { read }: Pick<Ctx, 'read'>,
  sessionId: string,
  people: readonly string[],
): ReadonlyMap<string, readonly StoredMark[]> {
  const rows = read.rows<StoredMark>(
    `WITH entry AS (
       SELECT value AS id, value AS person FROM json_each(?1)
       UNION ALL SELECT member.id, member.root FROM json_each(?1) JOIN member ON member.root = value)
     SELECT attendance.id, entry.person, state, note, scanned_at, created_hlc, deleted
     FROM entry JOIN attendance ON session_id = ?2 AND person_id = entry.id AND created_dev IS NOT NULL`,
    JSON.stringify(people),
    sessionId,
  )
  return Map.groupBy(rows, ({ person }) => person)
}

/** The mark that counts; undefined where nobody marked the person. */
export function standingMark(rows: readonly StoredMark[]): StoredMark | undefined {
  const live = rows.filter(({ deleted, state, note }) => deleted === 0 && (state !== null || note !== ''))
  return live.toSorted((a, b) => weightOf(b.state) - weightOf(a.state))[0]
}

/** Since when it has stood there: as the desk took it, or else when it was first written. */
export function takenAt({ scannedAt, createdHlc }: StoredMark): Instant {
  return scannedAt ?? new Date(parseHlc(createdHlc)[0]).toISOString()
}

export interface Mark {
  readonly state: AttendanceState | null
  readonly note: string
}

/** What makes a person's mark in a session this one; nothing where it is so already. */
export function markOps(
  ctx: Ctx,
  at: { readonly sessionId: string; readonly personId: string },
  rows: readonly StoredMark[],
  { state, note }: Mark,
  scan?: { readonly scannedAt: Instant; readonly desk: string },
): Op[] {
  const id = deterministicId('attendance', at.sessionId, at.personId)
  const own = rows.find((row) => row.id === id)
  const says = state !== null || note !== ''
  // The mark of a merged entry would weigh against this one.
  const others = rows.filter((row) => row.id !== id && row.deleted === 0 && (row.state !== null || row.note !== ''))
  const wiped = others.map((row) => ctx.ops.set('attendance', row.id, 'mark', { state: null, note: '' }))
  if (own === undefined) {
    const groups = { who: at, mark: { state, note }, ...(scan && { scan }) }
    return says ? [...wiped, ctx.ops.create('attendance', id, groups)] : wiped
  }
  const isSame = own.deleted === 0 && own.state === state && own.note === note
  const ops = [...wiped]
  if (own.deleted !== 0 && says) ops.push(ctx.ops.restore('attendance', id))
  if (!isSame && (own.deleted === 0 || says)) ops.push(ctx.ops.set('attendance', id, 'mark', { state, note }))
  if (scan !== undefined) ops.push(ctx.ops.set('attendance', id, 'scan', { ...scan }))
  return ops
}
