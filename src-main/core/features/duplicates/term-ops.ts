import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { termsOverlap } from '../../../../src-shared/domain/terms-overlap.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type StoredTerm, setTerm, type TermTable, termTables } from '../../db/terms.ts'

type OwnTerm = Omit<StoredTerm, 'person'>

/** Moves memberships or terms; two of the same group or office that overlap become one that spans both. */
export function termOps(ctx: Ctx, table: TermTable, survivorId: string, losers: readonly string[]): Op[] {
  const own = new Map(termsOf(ctx, table, [survivorId]).map((term) => [term.id, term]))
  const changed = new Map<string, OwnTerm>()
  const gone: string[] = []
  for (const term of termsOf(ctx, table, losers)) {
    const twin = [...own.values()].find((each) => each.place === term.place && termsOverlap(each, term))
    const kept = twin === undefined ? { ...term, memberId: survivorId } : united(twin, term)
    if (twin !== undefined) gone.push(term.id)
    own.set(kept.id, kept)
    if (twin !== kept) changed.set(kept.id, kept)
  }
  return [
    ...[...changed.values()].map((term) => setTerm(ctx, table, term)),
    ...gone.map((id) => ctx.ops.remove(table, id)),
  ]
}

function termsOf(ctx: Ctx, table: TermTable, members: readonly string[]): OwnTerm[] {
  const { file, place, words } = termTables[table]
  const placeColumn = place.replace('Id', '_id')
  return ctx.read.rows(
    `SELECT id, member_id, ${placeColumn} AS place, starts_on, ends_on, ${words} AS words FROM ${file}
     WHERE member_id IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY starts_on, id`,
    JSON.stringify(members),
  )
}

function united(twin: OwnTerm, term: OwnTerm): OwnTerm {
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
