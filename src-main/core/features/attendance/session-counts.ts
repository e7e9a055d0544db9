import { type AttendanceState, attendanceStates } from '../../../../src-shared/contract/activities.ts'
import { came, noStates, weightOf } from '../../../../src-shared/domain/attendance-rate.ts'
import type { Read } from '../../db/connection.ts'
import { type MarkOfEntry, unusualMarks, visitorMarks } from './queries.ts'

/** How many are in each state; visitors are counted apart. */
export interface SessionCounts {
  readonly counts: Record<AttendanceState, number>
  readonly visitors: number
}

type Counts = Record<AttendanceState, number>

/** The counts of these sessions, each person once. */
export function sessionCounts(read: Read, sessionIds: readonly string[]): (sessionId: string) => SessionCounts {
  const counts = new Map<string, Counts>()
  const visitors = new Map<string, number>()
  for (const { sessionId, state, count } of countedMarks(read, sessionIds)) {
    take(counts, sessionId, state, count)
  }
  for (const { sessionId, state } of passedOver(unusualMarks(read))) {
    if (counts.has(sessionId)) take(counts, sessionId, state, -1)
  }
  for (const { sessionId, state } of visitorMarks(read)) {
    if (!counts.has(sessionId)) continue
    take(counts, sessionId, state, -1)
    if (came(state)) visitors.set(sessionId, (visitors.get(sessionId) ?? 0) + 1)
  }
  return (sessionId) => ({
    counts: counts.get(sessionId) ?? { ...noStates },
    visitors: visitors.get(sessionId) ?? 0,
  })
}

function countedMarks(read: Read, sessionIds: readonly string[]) {
  return read.rows<{ sessionId: string; state: AttendanceState; count: number }>(
    `SELECT session_id, state, count(*) AS count FROM json_each(?) AS asked
     JOIN attendance ON session_id = asked.value AND deleted = 0 AND state IS NOT NULL GROUP BY session_id, state`,
    JSON.stringify(sessionIds),
  )
}

function take(all: Map<string, Counts>, sessionId: string, state: AttendanceState, count: number): void {
  const counts = all.get(sessionId) ?? (Object.fromEntries(attendanceStates.map((one) => [one, 0])) as Counts)
  counts[state] += count
  all.set(sessionId, counts)
}

/** Those that do not count: whoever lies in the trash, and of a person's several entries all but the one of most weight. */
export function passedOver(marks: readonly MarkOfEntry[]): MarkOfEntry[] {
  const same = Map.groupBy(marks, ({ sessionId, person }) => `${sessionId} ${person}`)
  return [...same.values()].flatMap((entries) => {
    if (entries[0]?.inTrash !== 0) return entries
    return entries.toSorted((a, b) => weightOf(b.state) - weightOf(a.state)).slice(1)
  })
}
