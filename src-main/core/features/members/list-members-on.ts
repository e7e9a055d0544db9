import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { BELONGS_ON } from '../../db/belongs-on.ts'
import type { Ctx } from '../../db/ctx.ts'
import { memberRows } from '../../db/member-rows.ts'
import { literalMatches, searchTerms } from '../../db/search-terms.ts'

/** Who was a member on a day (joinedOn ≤ day < leftOn; a day not known counts as long ago), as known now. */
export function listMembersOn(ctx: Ctx, input: Inputs['members']['listOn']): Outputs['members']['listOn'] {
  const terms = searchTerms(input.search)
  const literal = literalMatches(ctx.read, terms)
  const found = ctx.read.rows<{ n: number; id: string; searchText: string }>(
    `SELECT n, id, search_text FROM member
     WHERE deleted = 0 AND root IS NULL AND created_dev IS NOT NULL AND ${BELONGS_ON}
     ORDER BY sort_key, n`,
    input.on,
  )

  const matching = found.filter(({ id, searchText }) =>
    literal === null ? terms.every((term) => searchText.includes(term)) : literal.has(id),
  )
  const page = matching.slice(input.offset, input.offset + input.limit).map(({ n }) => n)
  return { total: matching.length, rows: memberRows(ctx.read, page) }
}
