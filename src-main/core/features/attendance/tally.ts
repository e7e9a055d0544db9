import type { Activity, AttendanceState } from '../../../../src-shared/contract/activities.ts'
import type { ActivityId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { came, noStates } from '../../../../src-shared/domain/attendance-rate.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type Expectation, expectation } from './expected-people.ts'
import {
  mergedEntries,
  type StoredSession,
  storedActivities,
  storedSessions,
  unusualMarks,
  visitorMarks,
} from './queries.ts'
import { passedOver } from './session-counts.ts'

export interface TallyAsked {
  readonly activityId?: ActivityId | undefined
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
}

type Counts = Record<AttendanceState, number>

/** One person at one activity. */
export interface PersonTally {
  /** Of the sessions asked for. */
  readonly states: Counts
  /** Of all sessions until `to`: the last one they came to, as a place in `held`; -1: none. */
  readonly lastCame: number
  /** Sessions since then in which they were expected or marked, and did not come. */
  readonly unseen: number
}

/** One session that is asked for. */
export interface SessionTally {
  readonly session: StoredSession
  readonly states: Counts
  readonly visitors: number
}

export interface ActivityTally {
  readonly activity: Activity
  readonly expected: Expectation
  /** Everything that was held until `to`, in order. */
  readonly held: readonly StoredSession[]
  readonly people: ReadonlyMap<string, PersonTally>
  readonly sessions: readonly SessionTally[]
}

/** Who came how often, activity by activity. What was cancelled, or is still to come, counts nothing. */
export function tallyAttendance(ctx: Ctx, { activityId, from = '', to = ctx.today }: TallyAsked): ActivityTally[] {
  const activities = storedActivities(ctx.read).filter(({ id }) => activityId === undefined || id === activityId)
  const held = storedSessions(ctx.read, { activityId, to }).filter(({ cancelled }) => !cancelled)
  const byActivity = Map.groupBy(held, (session) => session.activityId)
  const source = { ctx, from, ...setAside(ctx) }
  return activities.map((activity) => tallyOne(source, activity, byActivity.get(activity.id) ?? []))
}

interface Source {
  readonly ctx: Ctx
  readonly from: PlainDate
  /** Marks that are no member's, or do not count: session and person in one text. */
  readonly aside: ReadonlySet<string>
  readonly visitors: ReadonlyMap<string, number>
  readonly roots: ReadonlyMap<string, string>
}

function setAside({ read }: Ctx): Pick<Source, 'aside' | 'visitors' | 'roots'> {
  const unusual = unusualMarks(read)
  const guests = visitorMarks(read)
  const visitors = new Map<string, number>()
  for (const { sessionId, state } of guests) {
    if (came(state)) visitors.set(sessionId, (visitors.get(sessionId) ?? 0) + 1)
  }
  return {
    aside: new Set([...passedOver(unusual), ...guests].map(({ sessionId, personId }) => sessionId + personId)),
    visitors,
    roots: mergedEntries(read),
  }
}

interface Running {
  readonly states: Counts
  lastCame: number
  /** Places of sessions since then where they were marked as not there. */
  missed: number[]
}

function tallyOne(source: Source, activity: Activity, held: readonly StoredSession[]): ActivityTally {
  const { ctx, from, visitors } = source
  const running = new Map<string, Running>()
  const taken: boolean[] = []
  const sessions: SessionTally[] = []
  held.forEach((session, place) => {
    const isAsked = session.heldOn >= from
    const states = { ...noStates }
    const marks = marksOf(ctx, session.id)
    taken.push(marks.length > 0)
    readMarks(marks, session.id, source, (personId, state) => {
      states[state] += 1
      note(running, personId, { state, place, isAsked })
    })
    if (isAsked) sessions.push({ session, states, visitors: visitors.get(session.id) ?? 0 })
  })
  const expected = expectation(ctx, activity.expected)
  return { activity, expected, held, sessions, people: settled(running, expected, held, taken) }
}

const ID = 36
/** The second letter of each state: no two are alike. */
const states: Readonly<Record<string, AttendanceState>> = {
  ...{ r: 'present', a: 'late', e: 'leftEarly', x: 'excused', b: 'absent' },
}

/** All marks of a session as one text, a letter and an id each: a row for each would take twice as long to fetch. */
function marksOf({ read }: Ctx, sessionId: string): string {
  const row = read.row<{ marks: string | null }>(
    `SELECT group_concat(substr(state, 2, 1) || person_id, '') AS marks FROM attendance
     WHERE session_id = ? AND deleted = 0 AND state IS NOT NULL`,
    sessionId,
  )
  return row?.marks ?? ''
}

function readMarks(
  marks: string,
  sessionId: string,
  { aside, roots }: Source,
  take: (personId: string, state: AttendanceState) => void,
): void {
  for (let at = 0; at < marks.length; at += ID + 1) {
    const state = states[marks.charAt(at)]
    const personId = marks.slice(at + 1, at + 1 + ID)
    if (state === undefined || (aside.size > 0 && aside.has(sessionId + personId))) continue
    take(roots.get(personId) ?? personId, state)
  }
}

function note(
  running: Map<string, Running>,
  personId: string,
  { state, place, isAsked }: { state: AttendanceState; place: number; isAsked: boolean },
): void {
  let one = running.get(personId)
  if (one === undefined) {
    one = newcomer()
    running.set(personId, one)
  }
  if (isAsked) one.states[state] += 1
  if (came(state)) {
    one.lastCame = place
    if (one.missed.length > 0) one.missed = []
  } else one.missed.push(place)
}

/** Counts what each has missed since they last came, those who never came and are expected too. */
function settled(
  running: ReadonlyMap<string, Running>,
  expected: Expectation,
  held: readonly StoredSession[],
  taken: readonly boolean[],
): ReadonlyMap<string, PersonTally> {
  const takenBefore = [0]
  for (const [place, isTaken] of taken.entries()) takenBefore.push((takenBefore[place] ?? 0) + (isTaken ? 1 : 0))
  const settle = (personId: string, { states, lastCame, missed }: Running): PersonTally => {
    const spans = expected.spans(personId).map(({ from, until }) => ({
      first: Math.max(placeOf(held, from), lastCame + 1),
      end: placeOf(held, until),
    }))
    const inSpans = spans.map(({ first, end }) => Math.max(0, (takenBefore[end] ?? 0) - (takenBefore[first] ?? 0)))
    const outside = missed.filter((place) => !spans.some(({ first, end }) => first <= place && place < end))
    return { states, lastCame, unseen: inSpans.reduce((sum, count) => sum + count, outside.length) }
  }
  const people = new Map<string, PersonTally>()
  for (const [personId, one] of running) people.set(personId, settle(personId, one))
  for (const personId of expected.people) {
    if (!people.has(personId)) people.set(personId, settle(personId, newcomer()))
  }
  return people
}

const newcomer = (): Running => ({ states: { ...noStates }, lastCame: -1, missed: [] })

/** Of the first session on that day or later. */
function placeOf(held: readonly StoredSession[], day: PlainDate): number {
  let [low, high] = [0, held.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((held[middle]?.heldOn ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}
