import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'

/** Where a list of the roster holds a member, so that a screen can go there without reading what lies before. */
export function placeOfMember(ctx: Ctx, input: Inputs['members']['place']): Outputs['members']['place'] {
  const { id, sort, descending, ...filter } = input
  const everyone = { offset: 0, limit: Number.MAX_SAFE_INTEGER }
  const { rows } = ctx.roster.page(filter, { sort, descending }, everyone)
  const [row] = ctx.read.rows<{ n: number }>('SELECT n FROM member WHERE id = ?', id)

  const place = row === undefined ? -1 : rows.indexOf(row.n)
  return { place: place < 0 ? null : place }
}
