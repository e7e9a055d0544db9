import type { SheetPerson } from '../../../../src-shared/contract/attendance.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { weightOf } from '../../../../src-shared/domain/attendance-rate.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { Holidays } from '../../db/holidays.ts'
import { expectation } from './expected-people.ts'
import { peopleInGroup, sheetPeople } from './people-on-sheet.ts'
import { mergedEntries, type StoredSession, storedActivity, storedSessions } from './queries.ts'
import { withCounts } from './sessions.ts'

type Sheet = Outputs['attendance']['sheet']
type Cell = Pick<Sheet['marks'][number], 'state' | 'note'>
type StoredCell = Cell & { readonly sessionId: string; readonly person: string }

const MOST_SESSIONS = 60

/** People by sessions: who is expected at one of them, and whoever is marked. */
export function readSheet(ctx: Ctx, input: Inputs['attendance']['sheet'], holidays: Holidays): Sheet {
  const activity = storedActivity(ctx.read, input.activityId)
  const sessions = sessionsOf(ctx, input)
  const cells = [...storedCells(ctx, sessions)]
  const days = sessions.length === 0 ? [ctx.today] : sessions.map(({ heldOn }) => heldOn)
  const expected = new Set(expectation(ctx, activity.expected).anyOf([...new Set(days)]))
  const group = input.groupId === undefined ? null : peopleInGroup(ctx, input.groupId)
  const people = sheetPeople(ctx, expected, new Set(cells.map(({ person }) => person))).filter(
    ({ personId }) => group === null || group.has(personId),
  )
  return { sessions: withCounts(ctx, sessions, holidays), people, marks: placed(cells, people, sessions) }
}

/** From a day on, or the last so many up to `to`, which is today where nobody says. */
function sessionsOf({ read, today }: Ctx, input: Inputs['attendance']['sheet']): StoredSession[] {
  const { activityId, from, to, last } = input
  const found = storedSessions(read, { activityId, from, to: to ?? (from === undefined ? today : undefined) })
  return found.slice(-Math.min(from === undefined ? last : MOST_SESSIONS, MOST_SESSIONS))
}

function* storedCells({ read }: Ctx, sessions: readonly StoredSession[]): Generator<StoredCell> {
  const roots = mergedEntries(read)
  const rows = read.iterate<{ session_id: string; person_id: string } & Cell>(
    `SELECT session_id, person_id, state, note FROM json_each(?) AS asked
     JOIN attendance ON session_id = asked.value AND deleted = 0 AND (state IS NOT NULL OR note <> '')`,
    JSON.stringify(sessions.map(({ id }) => id)),
  )
  for (const { session_id: sessionId, person_id: personId, state, note } of rows) {
    yield { sessionId, person: roots.get(personId) ?? personId, state, note }
  }
}

/** By place; of several entries of one person the one of most weight. */
function placed(
  cells: readonly StoredCell[],
  people: readonly SheetPerson[],
  sessions: readonly StoredSession[],
): Sheet['marks'] {
  const persons = new Map(people.map(({ personId }, place) => [personId as string, place]))
  const columns = new Map(sessions.map(({ id }, place) => [id as string, place]))
  const marks = new Map<number, Sheet['marks'][number]>()
  for (const { sessionId, person: id, state, note } of cells) {
    const [person, session] = [persons.get(id), columns.get(sessionId)]
    if (person === undefined || session === undefined) continue
    const key = person * MOST_SESSIONS + session
    const before = marks.get(key)
    if (before === undefined || weightOf(state) > weightOf(before.state))
      marks.set(key, { person, session, state, note })
  }
  return [...marks.values()]
}
