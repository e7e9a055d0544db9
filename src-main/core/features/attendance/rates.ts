import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberId, PlainDate } from '../../../../src-shared/contract/values.ts'
import {
  addFigures,
  noFigures,
  noStates,
  type RateFigures,
  rateOf,
} from '../../../../src-shared/domain/attendance-rate.ts'
import type { Ctx } from '../../db/ctx.ts'
import { namedMembers, peopleInGroup } from './people-on-sheet.ts'
import { type ActivityTally, type PersonTally, type TallyAsked, tallyAttendance } from './tally.ts'

type People = Outputs['rates']['people']
type Row = People['rows'][number]
type Figures = Omit<Row, 'personId' | 'memberNumber' | 'name' | 'kana'>
type PersonFigures = Figures & { readonly id: string; readonly isExpected: boolean }

/** Everyone who is expected at the end of the span, and whoever was marked in it. */
export function ratesOfPeople(ctx: Ctx, input: Inputs['rates']['people']): People {
  const everyone = peopleFigures(ctx, input)
  const found = everyone.filter(({ belowMinimum, notSeen }) => !input.warned || belowMinimum || notSeen)
  const sorted = inOrder(ctx, found, input.sort)
  return {
    total: sorted.length,
    all: everyone.reduce<RateFigures>(addFigures, noFigures),
    rows: withNames(ctx, sorted.slice(input.offset, input.offset + input.limit)),
  }
}

/** The figures of each person over all activities asked for; warnings are those of any one of them. */
export function peopleFigures(
  ctx: Ctx,
  input: TallyAsked & Pick<Inputs['rates']['people'], 'groupId'>,
): PersonFigures[] {
  const tallies = tallyAttendance(ctx, input)
  const day = input.to ?? ctx.today
  const group = input.groupId === undefined ? null : peopleInGroup(ctx, input.groupId)
  const living = new Set(ctx.roster.entries().flatMap(({ id, deleted }) => (deleted ? [] : [id])))
  const paused = pausedPeople(ctx)
  const figures = new Map<string, PersonFigures>()
  for (const tally of tallies) {
    for (const [id, one] of tally.people) {
      if (!living.has(id) || (group !== null && !group.has(id))) continue
      const own = figuresOf(tally, id, one, { day, isPaused: paused.has(id) })
      if (!own.isExpected && own.present + own.absent + own.out === 0) continue
      const before = figures.get(id)
      figures.set(id, before === undefined ? own : joined(before, own))
    }
  }
  return [...figures.values()]
}

function figuresOf(
  { activity, expected, held }: ActivityTally,
  id: string,
  one: PersonTally,
  { day, isPaused }: { readonly day: PlainDate; readonly isPaused: boolean },
): PersonFigures {
  const figures = rateOf(one.states, activity)
  const { minimumRate, unseenSessions, endsOn } = activity
  const isExpected = expected.on(id, day) && (endsOn === null || day < endsOn)
  const isWatched = isExpected && !isPaused
  const { rate } = figures
  return {
    ...{ id, isExpected, ...figures, states: one.states, unseen: one.unseen },
    lastSeenOn: held[one.lastCame]?.heldOn ?? null,
    belowMinimum: isWatched && minimumRate !== null && rate !== null && rate * 100 < minimumRate,
    notSeen: isWatched && unseenSessions !== null && one.unseen >= unseenSessions,
  }
}

/** Who is away with the club's knowledge, and of whom nobody need be warned. */
function pausedPeople({ read }: Ctx): ReadonlySet<string> {
  const rows = read.rows<{ id: string }>("SELECT id FROM member WHERE status = 'paused' AND deleted = 0")
  return new Set(rows.map(({ id }) => id))
}

/** Several activities of one person: the sums, and of what was missed the most. */
function joined(one: PersonFigures, other: PersonFigures): PersonFigures {
  const states = { ...noStates }
  for (const state of Object.keys(states) as (keyof typeof states)[])
    states[state] = one.states[state] + other.states[state]
  const [earlier, later] = [one.lastSeenOn, other.lastSeenOn].toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
  return {
    ...one,
    ...addFigures(one, other),
    states,
    isExpected: one.isExpected || other.isExpected,
    lastSeenOn: later ?? earlier ?? null,
    unseen: Math.max(one.unseen, other.unseen),
    belowMinimum: one.belowMinimum || other.belowMinimum,
    notSeen: one.notSeen || other.notSeen,
  }
}

/** By kana; by rate, the lowest first; or by when they last came, the longest ago first. Who has neither comes last. */
export function inOrder(
  ctx: Ctx,
  figures: readonly PersonFigures[],
  sort: Inputs['rates']['people']['sort'],
): PersonFigures[] {
  const places = new Map(ctx.roster.entries().map(({ id }, place) => [id, place]))
  const byKana = figures.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
  if (sort === 'rate') return byKana.toSorted((a, b) => (a.rate ?? 2) - (b.rate ?? 2))
  if (sort === 'kana') return byKana
  const day = ({ lastSeenOn }: PersonFigures) => lastSeenOn ?? ''
  return byKana.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

export function withNames(ctx: Ctx, figures: readonly PersonFigures[]): Row[] {
  const names = new Map(
    namedMembers(
      ctx,
      figures.map(({ id }) => id),
    ).map((person) => [person.personId as string, person]),
  )
  return figures.flatMap(({ id, isExpected: _, ...row }) => {
    const person = names.get(id)
    return person === undefined ? [] : [{ ...row, ...person, personId: id as MemberId }]
  })
}

/** By today's people of each group. */
export function ratesOfGroups(ctx: Ctx, input: Inputs['rates']['groups']): Outputs['rates']['groups'] {
  const figures = new Map(peopleFigures(ctx, input).map((one) => [one.id, one]))
  const groups = ctx.read.rows<{ groupId: Outputs['rates']['groups'][number]['groupId']; name: string }>(
    'SELECT id AS group_id, name FROM member_group WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, id',
  )
  return groups.flatMap(({ groupId, name }) => {
    const own = [...peopleInGroup(ctx, groupId)].flatMap((id) => figures.get(id) ?? [])
    const sums = own.reduce<RateFigures>(addFigures, noFigures)
    return own.length === 0 ? [] : [{ groupId, name, people: own.length, ...onlyFigures(sums) }]
  })
}

/** By session in their order, or summed up by month. */
export function trendOfRates(ctx: Ctx, input: Inputs['rates']['trend']): Outputs['rates']['trend'] {
  const sessions = tallyAttendance(ctx, input)
    .flatMap((tally) =>
      tally.sessions.map(({ session, states, visitors }) => ({
        ...{ session, visitors, figures: rateOf(states, tally.activity) },
      })),
    )
    .toSorted((a, b) => (a.session.heldOn < b.session.heldOn ? -1 : a.session.heldOn > b.session.heldOn ? 1 : 0))
  if (input.by === 'session') {
    return sessions.map(({ session, visitors, figures }) => ({
      ...{ period: session.heldOn, sessionId: session.id, visitors, ...figures },
    }))
  }
  const months = Map.groupBy(sessions, ({ session }) => session.heldOn.slice(0, 7))
  return [...months].map(([period, own]) => ({
    ...{ period, sessionId: null, visitors: own.reduce((sum, { visitors }) => sum + visitors, 0) },
    ...own.map(({ figures }) => figures).reduce(addFigures, noFigures),
  }))
}

function onlyFigures({ present, absent, out, rate }: RateFigures): RateFigures {
  return { present, absent, out, rate }
}
