import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import type { Op } from '../db/change.ts'
import type { Ctx } from '../db/ctx.ts'
import { getMember } from '../db/member-queries.ts'
import { planUndo } from '../features/history/plan-undo.ts'

/**
 * The person stands for oneself again, and what the merge moved goes back to where it was; what was changed since stays
 * where it is now.
 */
export function unmergeMember(ctx: Ctx, { id }: Inputs['members']['unmerge']): Outputs['members']['unmerge'] {
  const member = getMember(ctx.read, id)
  const merge = member.mergedInto === null ? undefined : mergeOf(ctx, id)

  const moved = merge === undefined ? [] : planUndo(ctx, merge).ops.map((undo) => undo(ctx))
  const ops = [
    ...moved.filter((op) => op !== null && !tellsWhoIsMerged(op)),
    ctx.ops.set('member', id, 'mergedInto', { mergedInto: null }),
  ] as Op[]
  return { operationId: ctx.write({ label: { kind: 'member.unmerge', name: member.name }, ops }) }
}

/** The operation that merged this person last. */
function mergeOf(ctx: Ctx, id: string): OperationId | undefined {
  const found = ctx.read.row<{ operation: OperationId }>(
    `SELECT change.operation FROM change_row JOIN change USING (dev, seq) JOIN operation ON operation.id = change.operation
     WHERE tbl = 'member' AND row = ? AND label ->> 'kind' = 'member.merge'
       AND instr(body, ?) > 0 ORDER BY change.hlc DESC LIMIT 1`,
    id,
    `["r","member","${id}","mergedInto",{"mergedInto":"`,
  )
  return found?.operation
}

/** Others who were merged or set free by that operation stay what they are. */
function tellsWhoIsMerged(op: Op): boolean {
  return op[0] === 'r' && op[1] === 'member' && op[3] === 'mergedInto'
}
