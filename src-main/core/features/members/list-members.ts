import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberRow } from '../../../../src-shared/contract/members.ts'
import type { Ctx } from '../../db/ctx.ts'
import { memberCells } from '../../db/member-cells.ts'
import { firstRows, memberRows } from '../../db/member-rows.ts'

/** A page of the roster. The very first one comes straight from the file, while the index is read behind it. */
export function listMembers(ctx: Ctx, input: Inputs['members']['list']): Outputs['members']['list'] {
  const { sort, descending, offset, limit, columns, ...filter } = input
  if (!ctx.roster.ready && isOpeningPage(input)) {
    const page = firstRows(ctx.read, { offset, limit, today: ctx.today })
    return { total: page.total, rows: withCells(ctx, page.rows, columns) }
  }

  const page = ctx.roster.page(filter, { sort, descending }, { offset, limit })
  return { total: page.total, rows: withCells(ctx, memberRows(ctx.read, page.rows), columns) }
}

function withCells(ctx: Ctx, rows: MemberRow[], columns: readonly string[]): MemberRow[] {
  if (columns.length === 0) return rows
  const ids = rows.map(({ id }) => id)
  const cells = memberCells(ctx.read, ids, columns, { today: ctx.today })
  return rows.map((row, place) => ({ ...row, cells: cells[place] }))
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
    input.householdId === undefined &&
    input.segmentId === undefined &&
    input.where === undefined
  )
}
