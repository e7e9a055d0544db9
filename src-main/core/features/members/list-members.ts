import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { firstRows, memberRows } from '../../db/member-rows.ts'

/** A page of the roster. The very first one comes straight from the file, while the index is read behind it. */
export function listMembers(ctx: Ctx, input: Inputs['members']['list']): Outputs['members']['list'] {
  const { sort, descending, offset, limit, ...filter } = input
  if (!ctx.roster.ready && isOpeningPage(input)) return firstRows(ctx.read, { offset, limit })

  const page = ctx.roster.page(filter, { sort, descending }, { offset, limit })
  return { total: page.total, rows: memberRows(ctx.read, page.rows) }
}

function isOpeningPage(input: Inputs['members']['list']): boolean {
  return (
    input.search === '' &&
    input.show === 'present' &&
    input.sort === 'kana' &&
    !input.descending &&
    !input.unpaid &&
    input.statuses.length === 0 &&
    input.memberTypeIds.length === 0 &&
    input.householdId === undefined
  )
}
