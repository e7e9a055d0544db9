import type { AttendanceState } from '../../../src-shared/contract/activities.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MemberId, PlainDate, SessionId } from '../../../src-shared/contract/values.ts'
import { weekdayOf } from '../../../src-shared/domain/timetable-days.ts'
import { daysAfter } from './days.ts'
import type { Ids } from './demo-people.ts'
import type { Random } from './random.ts'

const WEEKS = 20
const SINGERS = 28

/** A choir that meets every Thursday evening: half a year of it marked, one evening called off, two visitors, a month ahead. */
export async function* practise(
  api: Api,
  random: Random,
  { ids, today }: { readonly ids: Ids; readonly today: PlainDate },
): AsyncGenerator<number, void, void> {
  const lastThursday = daysAfter(today, -((weekdayOf(today) + 3) % 7))
  const from = daysAfter(lastThursday, -7 * (WEEKS - 1))
  const singers = await singersOf(api, ids, { joinedBefore: from, today })
  const { id: groupId } = await api.groups.save({ name: 'コーラス部', kind: '部活動' })
  await api.groups.assign({ groupId, who: { ids: singers }, startsOn: from })
  const { id: activityId } = await api.activities.save({
    ...{ name: '木曜コーラス', kind: 'practice', place: 'みどり台市民センター 音楽室' },
    expected: { segmentIds: [], groupIds: [groupId], memberIds: [] },
    timetable: [{ weekday: 4, weeks: [], startsAt: '19:00', endsAt: '21:00', from, until: null }],
    ...{ onHolidays: 'off', minimumRate: 60, unseenSessions: 4 },
  })
  await api.sessions.plan({ activityId, from, to: daysAfter(today, 28) })
  yield 10

  const { sessions } = await api.sessions.list({ activityId, to: today, limit: WEEKS })
  const evenings = sessions.filter(({ heldOn }) => heldOn < today).toReversed()
  const habits = new Map(singers.map((id, place) => [id, habitOf(random, place)]))
  for (const [place, { id: sessionId }] of evenings.entries()) {
    if (place === 5) await api.sessions.cancel({ id: sessionId, reason: '台風のため' })
    else await markEvening(api, random, { sessionId, place, habits })
    yield 1
  }
  const [visited] = evenings.slice(-3)
  if (visited === undefined) return
  for (const name of ['小林 美咲', '大野 健太']) {
    await api.attendance.addVisitor({ sessionId: visited.id, name, note: '見学' })
  }
}

interface Habit {
  readonly comes: number
  readonly late: number
  /** Stays away from that evening on. */
  readonly until: number
}

/** Most are there nearly always, some now and then, and two have not been seen for weeks. */
function habitOf(random: Random, place: number): Habit {
  const comes = place % 5 === 4 ? 0.45 + random.next() * 0.2 : 0.78 + random.next() * 0.2
  return { comes, late: random.chance(0.2) ? 0.15 : 0.03, until: place % 13 === 7 ? WEEKS - 6 : WEEKS }
}

async function markEvening(
  api: Api,
  random: Random,
  evening: { readonly sessionId: SessionId; readonly place: number; readonly habits: ReadonlyMap<MemberId, Habit> },
): Promise<void> {
  const { sessionId, place, habits } = evening
  const marks = [...habits].map(([personId, habit]) => {
    const state = stateOf(random, habit, place)
    return { sessionId, personId, state, note: state === 'excused' && random.chance(0.3) ? '仕事のため' : '' }
  })
  await api.attendance.mark({ marks })
}

function stateOf(random: Random, { comes, late, until }: Habit, place: number): AttendanceState {
  const draw = random.next()
  if (place >= until) return 'absent'
  if (draw < comes) return draw < comes * late ? 'late' : draw > comes * 0.98 ? 'leftEarly' : 'present'
  return random.chance(0.6) ? 'excused' : 'absent'
}

/** Nobody who has left by now, for then they would have left the choir as well. */
async function singersOf(
  api: Api,
  ids: Ids,
  { joinedBefore, today }: { readonly joinedBefore: PlainDate; readonly today: PlainDate },
): Promise<MemberId[]> {
  const ofAge = daysAfter(today, -20 * 365)
  const { rows } = await api.members.list({ show: 'present', limit: 1000 })
  const present = new Set<string>(rows.map(({ id }) => id))
  return [...ids]
    .filter(
      ([{ kind, fields }]) =>
        kind !== 'supporter' && fields.joinedOn < joinedBefore && (fields.birthDate ?? '') < ofAge,
    )
    .map(([, id]) => id)
    .filter((id, place) => place % 5 === 2 && present.has(id))
    .slice(0, SINGERS)
}
