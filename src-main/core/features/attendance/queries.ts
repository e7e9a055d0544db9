import {
  type Activity,
  type AttendanceState,
  expectedPeople,
  type Session,
} from '../../../../src-shared/contract/activities.ts'
import type { ActivityId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'

type StoredActivity = Omit<Activity, 'expected' | 'timetable'> & { expected: string; timetable: string }

/** In the club's order. */
export function storedActivities(read: Read): Activity[] {
  return read
    .rows<StoredActivity>(
      `SELECT id, name, kind, place, note, position, ends_on, expected, timetable, on_holidays, late_as, left_early_as,
         excused_as, minimum_rate, unseen_sessions
       FROM activity WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, name, id`,
    )
    .map(({ expected, timetable, ...activity }) => ({
      ...activity,
      expected: { ...nobodyNamed, ...JSON.parse(expected) },
      timetable: JSON.parse(timetable),
    }))
}

const nobodyNamed = expectedPeople.parse({ segmentIds: [], groupIds: [], memberIds: [] })

export function storedActivity(read: Read, id: string): Activity {
  const found = storedActivities(read).find((activity) => activity.id === id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'activity' })
  return found
}

export type StoredSession = Omit<Session, 'counts' | 'visitors' | 'holiday'> & { readonly activityName: string }

export interface SessionsAsked {
  readonly activityId?: ActivityId | undefined
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
}

/** By day and beginning. */
export function storedSessions(read: Read, { activityId, from = '', to = '9999' }: SessionsAsked): StoredSession[] {
  return read
    .rows<Omit<StoredSession, 'cancelled'> & { cancelled: number }>(
      `SELECT session.id, activity_id, activity.name AS activity_name, held_on, starts_at, ends_at, session.place, title,
         cancelled, cancel_reason
       FROM session JOIN activity ON activity.id = activity_id AND activity.deleted = 0 AND activity.created_dev IS NOT NULL
       WHERE session.deleted = 0 AND session.created_dev IS NOT NULL AND (?1 = '' OR activity_id = ?1)
         AND held_on BETWEEN ?2 AND ?3
       ORDER BY held_on, starts_at, session.id`,
      activityId ?? '',
      from,
      to,
    )
    .map((session) => ({ ...session, cancelled: session.cancelled === 1 }))
}

export function storedSession(read: Read, id: string): StoredSession {
  const at = read.row<{ activityId: ActivityId; heldOn: PlainDate }>(
    'SELECT activity_id, held_on FROM session WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    id,
  )
  const found =
    at && storedSessions(read, { ...at, from: at.heldOn, to: at.heldOn }).find((session) => session.id === id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'session' })
  return found
}

/** A session in which people may be marked. */
export function heldSession(read: Read, id: string): StoredSession {
  const session = storedSession(read, id)
  if (session.cancelled) throw refuse('SESSION_CANCELLED', { name: sessionName(session) })
  return session
}

/** How the history and refusals call it. */
export function sessionName({ activityName, heldOn }: Pick<StoredSession, 'activityName' | 'heldOn'>): string {
  return `${activityName} ${heldOn}`
}

export interface MarkOfEntry {
  readonly sessionId: string
  readonly personId: string
  /** Who that entry is, with merges. */
  readonly person: string
  readonly state: AttendanceState
  readonly inTrash: number
}

/**
 * Marks of people of whom there are several entries, or who lie in the trash: few, and all others count as they stand.
 * A cross join is done in the order in which it is written: from the few people to their marks.
 */
export function unusualMarks(read: Read): MarkOfEntry[] {
  return read.rows<MarkOfEntry>(
    `SELECT session_id, attendance.person_id, person.id AS person, attendance.state, person.deleted AS in_trash
     FROM member CROSS JOIN member AS person ON person.id = coalesce(member.root, member.id)
       CROSS JOIN attendance ON attendance.person_id = member.id AND attendance.deleted = 0 AND attendance.state IS NOT NULL
     WHERE member.root IS NOT NULL OR member.deleted <> 0
       OR member.id IN (SELECT root FROM member WHERE root IS NOT NULL)`,
  )
}

/** Who each entry is that was merged into another. */
export function mergedEntries(read: Read): ReadonlyMap<string, string> {
  const rows = read.rows<{ id: string; root: string }>('SELECT id, root FROM member WHERE root IS NOT NULL')
  return new Map(rows.map(({ id, root }) => [id, root]))
}

/** Visitors by session: who came and is no member. */
export function visitorMarks(read: Read): { sessionId: string; personId: string; state: AttendanceState }[] {
  return read.rows(
    `SELECT session_id, person_id, state FROM contact
     CROSS JOIN attendance ON attendance.person_id = contact.id AND attendance.deleted = 0 AND state IS NOT NULL`,
  )
}
