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
  const { sessions, ...beyond } = sessionsOf(ctx, input)
  return { sessions: withCounts(ctx, sessions, holidays), ...beyond, ...peopleAndMarks(ctx, input, sessions) }
}

/** Who stands on the sheet of these sessions, and what is marked of them. */
export function peopleAndMarks(
  ctx: Ctx,
  input: Pick<Inputs['attendance']['sheet'], 'activityId' | 'groupId'>,
  sessions: readonly StoredSession[],
): Pick<Sheet, 'people' | 'marks'> {
  const activity = storedActivity(ctx.read, input.activityId)
  const cells = [...storedCells(ctx, sessions)]
  const days = sessions.length === 0 ? [ctx.today] : sessions.map(({ heldOn }) => heldOn)
  const expected = new Set(expectation(ctx, activity.expected).anyOf([...new Set(days)]))
  const group = input.groupId === undefined ? null : peopleInGroup(ctx, input.groupId)
  const people = sheetPeople(ctx, expected, new Set(cells.map(({ person }) => person))).filter(
    ({ personId }) => group === null || group.has(personId),
  )
  return { people, marks: placed(cells, people, sessions) }
}

/** The first so many from a day on, those from one day to another, or the last so many up to `to`, or today. */
function sessionsOf(
  { read, today }: Ctx,
  { activityId, from, to, last }: Inputs['attendance']['sheet'],
): Pick<Sheet, 'earlier' | 'later'> & { readonly sessions: StoredSession[] } {
  const all = storedSessions(read, { activityId })
  const until = to ?? (from === undefined ? today : LAST_DAY)
  const inSpan = all.filter(({ heldOn }) => heldOn >= (from ?? '') && heldOn <= until)
  const goesOn = from !== undefined && to === undefined
  const most = from !== undefined && to !== undefined ? MOST_SESSIONS : last
  const sessions = goesOn ? inSpan.slice(0, most) : inSpan.slice(-most)

  const [first] = sessions
  const isBefore = ({ heldOn }: StoredSession) => (from === undefined ? heldOn <= until : heldOn < from)
  const place = first === undefined ? all.filter(isBefore).length : all.indexOf(first)
  return { sessions, earlier: place > 0, later: place + sessions.length < all.length }
}

const LAST_DAY = '9999-12-31'

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
    const key = person * sessions.length + session
    const before = marks.get(key)
    if (before === undefined || weightOf(state) > weightOf(before.state))
      marks.set(key, { person, session, state, note })
  }
  return [...marks.values()]
}
