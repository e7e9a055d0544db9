import type { MemberId, PlainDate } from '../../../src-shared/contract/values.ts'
import { isOver, runsOn, type Term, termsOverlap } from '../../../src-shared/domain/terms-overlap.ts'
import type { Op } from './change.ts'
import type { Connection } from './connection.ts'
import type { Ctx } from './ctx.ts'

/** Tables of terms: of whom each speaks, in which group or office, and what is noted beside it. */
export const termTables = {
  groupMembership: { file: 'group_membership', place: 'groupId', words: 'role' },
  officeTerm: { file: 'office_term', place: 'officeId', words: 'note' },
} as const
export type TermTable = keyof typeof termTables

/** Somebody in a group or an office, from a day to a day. */
export interface NewTerm extends Term {
  readonly memberId: string
  /** The group or office. */
  readonly place: string
  /** The role in a group, the note on an office. */
  readonly words: string
}

export interface StoredTerm extends NewTerm {
  readonly id: string
  /** Who `memberId` is, with merges. */
  readonly person: MemberId
}

/** All terms in these groups or offices, past and to come, by person. */
export function termsByPerson(
  db: Connection,
  table: TermTable,
  places: readonly string[],
): ReadonlyMap<MemberId, readonly StoredTerm[]> {
  const { file, place, words } = termTables[table]
  const placeColumn = place.replace('Id', '_id')
  const rows = db.rows<StoredTerm>(
    `SELECT ${file}.id, member_id, coalesce(member.root, member.id) AS person, ${placeColumn} AS place, starts_on, ends_on,
       ${file}.${words} AS words
     FROM json_each(?) AS asked JOIN ${file} ON ${placeColumn} = asked.value AND ${file}.deleted = 0
     JOIN member ON member.id = member_id ORDER BY ${file}.id`,
    JSON.stringify(places),
  )
  return Map.groupBy(rows, ({ person }) => person)
}

export function beginTerm(ctx: Pick<Ctx, 'ops' | 'newId'>, table: TermTable, term: NewTerm): Op {
  return ctx.ops.create(table, ctx.newId(), { all: writtenTerm(table, term) })
}

export function setTerm(ctx: Pick<Ctx, 'ops'>, table: TermTable, term: Omit<StoredTerm, 'person'>): Op {
  return ctx.ops.set(table, term.id, 'all', writtenTerm(table, term))
}

/** Lets somebody begin, of whom `here` holds the terms in that place: whoever is in it already stays in it. */
export function joinTerm(
  ctx: Pick<Ctx, 'ops' | 'newId' | 'today'>,
  table: TermTable,
  wish: NewTerm,
  here: readonly StoredTerm[],
): Op[] {
  const known = here.find((term) => termsOverlap(term, wish))
  if (known === undefined) return [beginTerm(ctx, table, wish)]
  // One that was only to begin later begins on the earlier day.
  const isEarlier = wish.startsOn !== null && known.startsOn !== null && wish.startsOn < known.startsOn
  const startsOn = isEarlier && !runsOn(known, ctx.today) ? wish.startsOn : known.startsOn
  const words = wish.words === '' ? known.words : wish.words
  return startsOn === known.startsOn && words === known.words
    ? []
    : [setTerm(ctx, table, { ...known, startsOn, words })]
}

/** Ends on that day what runs then; what would only have begun by then does not begin. */
export function endTerm(ctx: Pick<Ctx, 'ops'>, table: TermTable, term: StoredTerm, endsOn: PlainDate): Op[] {
  if (isOver(term, endsOn)) return []
  if (term.startsOn !== null && term.startsOn >= endsOn) return [ctx.ops.remove(table, term.id)]
  return [setTerm(ctx, table, { ...term, endsOn })]
}

function writtenTerm(table: TermTable, { memberId, place, startsOn, endsOn, words }: NewTerm) {
  const names = termTables[table]
  return { memberId, [names.place]: place, startsOn, endsOn, [names.words]: words }
}
