import type { ExpectedPeople } from '../../../../src-shared/contract/activities.ts'
import { rosterFilter } from '../../../../src-shared/contract/members.ts'
import type { MemberId, PlainDate, SegmentId } from '../../../../src-shared/contract/values.ts'
import type { Ctx } from '../../db/ctx.ts'

/** From a day up to the day before another. */
interface Span {
  readonly from: PlainDate
  readonly until: PlainDate
}

const NEVER_ENDS = '9999-99-99'

/** Who is looked for on which days. */
export interface Expectation {
  /** The days of one person, in order and without overlap. */
  spans(personId: string): readonly Span[]
  on(personId: string, day: PlainDate): boolean
  /** Everyone who is expected on one of these days. */
  anyOf(days: readonly PlainDate[]): string[]
  readonly people: Iterable<string>
}

/** Whoever is named and belongs to the club on that day; of one person alone where `personId` is given. */
export function expectation(ctx: Ctx, expected: ExpectedPeople, personId?: string): Expectation {
  const named = namedSpans(ctx, expected, personId)
  const asked = personId === undefined ? named && [...named.keys()] : [personId]
  const belonging = belongingSpans(ctx, asked)
  const byPerson = new Map<string, readonly Span[]>()
  for (const [id, span] of belonging) {
    const spans = named === null ? [span] : within(span, named.get(id) ?? [])
    if (spans.length > 0) byPerson.set(id, spans)
  }
  const spans = (id: string) => byPerson.get(id) ?? []
  const on = (id: string, day: PlainDate) => spans(id).some(({ from, until }) => from <= day && day < until)
  return {
    spans,
    on,
    anyOf: (days) => [...byPerson.keys()].filter((id) => days.some((day) => on(id, day))),
    people: byPerson.keys(),
  }
}

/** joinedOn ≤ day < leftOn, as `BELONGS_ON`; whoever only applied does not belong yet. Of these people, or of everybody. */
function belongingSpans({ read }: Ctx, ids: readonly string[] | null): ReadonlyMap<string, Span> {
  const belongs = `status <> 'applied' AND deleted = 0 AND member.root IS NULL AND created_dev IS NOT NULL`
  const columns = 'member.id, joined_on, left_on, status'
  const text =
    ids === null
      ? `SELECT ${columns} FROM member WHERE ${belongs}`
      : `SELECT ${columns} FROM json_each(?) AS asked CROSS JOIN member ON member.id = asked.value WHERE ${belongs}`
  const people = read.iterate<{ id: string; joined_on: string | null; left_on: string | null; status: string }>(
    text,
    ...(ids === null ? [] : [JSON.stringify(ids)]),
  )
  const spans = new Map<string, Span>()
  for (const { id, joined_on: joinedOn, left_on: leftOn, status } of people) {
    const isGone = status === 'left' || status === 'expelled' || status === 'deceased'
    if (leftOn === null && isGone) continue
    spans.set(id, { from: joinedOn ?? '', until: leftOn ?? NEVER_ENDS })
  }
  return spans
}

/** Null where nobody is named, which is everybody. */
function namedSpans(ctx: Ctx, expected: ExpectedPeople, personId = ''): ReadonlyMap<string, readonly Span[]> | null {
  const { segmentIds, groupIds, memberIds } = expected
  if (segmentIds.length + groupIds.length + memberIds.length === 0) return null
  const named = new Map<string, Span[]>()
  const name = (id: string, span: Span) => {
    if (personId !== '' && id !== personId) return
    const spans = named.get(id)
    if (spans === undefined) named.set(id, [span])
    else spans.push(span)
  }
  const always: Span = { from: '', until: NEVER_ENDS }
  for (const { person, startsOn, endsOn } of memberships(ctx, groupIds)) {
    name(person, { from: startsOn ?? '', until: endsOn ?? NEVER_ENDS })
  }
  for (const segmentId of savedSegments(ctx, segmentIds)) {
    for (const id of ctx.roster.ids(rosterFilter.parse({ show: 'all', segmentId }))) name(id, always)
  }
  for (const { id } of rootsOf(ctx, memberIds)) name(id, always)
  return named
}

function memberships({ read }: Ctx, groupIds: readonly string[]) {
  if (groupIds.length === 0) return []
  return read.rows<{ person: string; startsOn: PlainDate | null; endsOn: PlainDate | null }>(
    `SELECT coalesce(member.root, member.id) AS person, starts_on, ends_on
     FROM json_each(?) AS asked JOIN member_group ON member_group.id = asked.value AND member_group.deleted = 0
     JOIN group_membership ON group_id = member_group.id AND group_membership.deleted = 0
     JOIN member ON member.id = member_id`,
    JSON.stringify(groupIds),
  )
}

/** A segment that was removed names nobody. */
function savedSegments({ read }: Ctx, ids: readonly SegmentId[]): SegmentId[] {
  if (ids.length === 0) return []
  return read
    .rows<{ id: SegmentId }>(
      `SELECT segment.id FROM segment JOIN json_each(?) AS asked ON asked.value = segment.id
       WHERE deleted = 0 AND created_dev IS NOT NULL`,
      JSON.stringify(ids),
    )
    .map(({ id }) => id)
}

function rootsOf({ read }: Ctx, ids: readonly MemberId[]): { id: string }[] {
  if (ids.length === 0) return []
  return read.rows(
    `SELECT DISTINCT coalesce(member.root, member.id) AS id FROM json_each(?) AS asked
     JOIN member ON member.id = asked.value`,
    JSON.stringify(ids),
  )
}

/** The parts of `spans` that lie in `span`, joined where they touch. */
function within(span: Span, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const one of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = one.from > span.from ? one.from : span.from
    const until = one.until < span.until ? one.until : span.until
    if (from >= until) continue
    const last = joined.at(-1)
    if (last === undefined || last.until < from) joined.push({ from, until })
    else if (last.until < until) joined[joined.length - 1] = { from: last.from, until }
  }
  return joined
}
