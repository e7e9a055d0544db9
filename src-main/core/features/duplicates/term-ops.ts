import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { termsOverlap } from '../../../../src-shared/domain/terms-overlap.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'

interface StoredTerm {
  readonly id: string
  readonly memberId: string
  /** The group or office. */
  readonly place: string
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  /** The role in a group, the note on an office. */
  readonly words: string
}

const columns = {
  groupMembership: { file: 'group_membership', place: 'groupId', words: 'role' },
  officeTerm: { file: 'office_term', place: 'officeId', words: 'note' },
} as const
type TermTable = keyof typeof columns

/** Moves memberships or terms; two of the same group or office that overlap become one that spans both. */
export function termOps(ctx: Ctx, table: TermTable, survivorId: string, losers: readonly string[]): Op[] {
  const own = new Map(termsOf(ctx, table, [survivorId]).map((term) => [term.id, term]))
  const changed = new Map<string, StoredTerm>()
  const gone: string[] = []
  for (const term of termsOf(ctx, table, losers)) {
    const twin = [...own.values()].find((each) => each.place === term.place && termsOverlap(each, term))
    const kept = twin === undefined ? { ...term, memberId: survivorId } : united(twin, term)
    if (twin !== undefined) gone.push(term.id)
    own.set(kept.id, kept)
    if (twin !== kept) changed.set(kept.id, kept)
  }
  return [
    ...[...changed.values()].map((term) => ctx.ops.set(table, term.id, 'all', writtenTerm(table, term))),
    ...gone.map((id) => ctx.ops.remove(table, id)),
  ]
}

function termsOf(ctx: Ctx, table: TermTable, members: readonly string[]): StoredTerm[] {
  const { file, place, words } = columns[table]
  const placeColumn = place.replace('Id', '_id')
  return ctx.read.rows(
    `SELECT id, member_id, ${placeColumn} AS place, starts_on, ends_on, ${words} AS words FROM ${file}
     WHERE member_id IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY starts_on, id`,
    JSON.stringify(members),
  )
}

function united(twin: StoredTerm, term: StoredTerm): StoredTerm {
  const startsOn = earlier(twin.startsOn, term.startsOn)
  const endsOn = twin.endsOn === null || term.endsOn === null ? null : later(twin.endsOn, term.endsOn)
  const words = twin.words || term.words
  const isSame = startsOn === twin.startsOn && endsOn === twin.endsOn && words === twin.words
  return isSame ? twin : { ...twin, startsOn, endsOn, words }
}

/** A known beginning says more than an unknown one. */
function earlier(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other
}

function writtenTerm(table: TermTable, { memberId, place, startsOn, endsOn, words }: StoredTerm) {
  const names = columns[table]
  return { memberId, [names.place]: place, startsOn, endsOn, [names.words]: words }
}
