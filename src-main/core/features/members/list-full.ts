import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { membersByRow } from '../../db/member-queries.ts'

export function listFullMembers(ctx: Ctx, input: Inputs['members']['listFull']): Outputs['members']['listFull'] {
  const { offset, limit, ...filter } = input
  const page = ctx.roster.page(filter, { sort: 'kana', descending: false }, { offset, limit })
  return { total: page.total, members: membersByRow(ctx.read, page.rows) }
}
