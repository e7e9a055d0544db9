import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { planUndo, type UndoPlan } from './plan-undo.ts'
import { undoneBy } from './undone-by.ts'

type Preview = Outputs['history']['previewUndo']

export function previewUndo(ctx: Ctx, { operationId }: Inputs['history']['previewUndo']): Preview {
  const plan = planUndo(ctx, operationId)
  return { rows: plan.ops.length, blocked: plan.blocked, laterEdits: plan.laterEdits }
}

/** What an undo leads to beyond the rows it takes back, such as the charges of whoever has a place at an event now. */
export type FollowUndo = (ctx: Ctx, undone: OperationId) => (() => Op[]) | undefined

/**
 * Undo is a new operation: registers get their old value back, created rows are deleted, a created payment is voided.
 * Rows that were edited later are left as they are, or, with `cancel`, nothing is done. As long as rows are left the
 * operation does not count as undone: once what stands on them is gone, the rest can be undone too.
 */
export function undoOperation(
  ctx: Ctx,
  input: Inputs['history']['undo'],
  followUndo: FollowUndo = () => undefined,
): Outputs['history']['undo'] {
  const undone = input.operationId ?? lastOperation(ctx)
  const plan = planUndo(ctx, undone)
  refuseBlocked(plan)
  const leavesAll = plan.ops.length === 0
  if (plan.laterEdits.length > 0 && (leavesAll || input.laterEdits === 'cancel')) {
    const names = plan.laterEdits.slice(0, 5).map(({ name }) => name)
    throw refuse('UNDO_HAS_LATER_EDITS', { count: plan.laterEdits.length, names })
  }

  const follow = followUndo(ctx, undone)
  const operationId = ctx.write({
    label: { kind: 'undo', name: plan.name, count: plan.ops.length, left: plan.laterEdits.length },
    ops: plan.ops.map((undo) => undo(ctx)).filter((op): op is Op => op !== null),
    ...(follow && { follow }),
    undoes: undone,
  })
  return { operationId, undone, rows: plan.ops.length, left: plan.laterEdits.length }
}

function refuseBlocked(plan: UndoPlan): void {
  if (plan.blocked === null) return
  if (plan.blocked === 'undone') throw refuse('ALREADY_UNDONE', {})
  throw refuse('UNDO_BLOCKED', { why: plan.blocked, detail: plan.name })
}

/** How many changes of up to 200 rows an undo would have to look through. */
export function sizeOfUndo(ctx: Ctx, input: Inputs['history']['undo']): number {
  const undone = input.operationId ?? lastOperation(ctx)
  return Number(ctx.read.prepare('SELECT count(*) FROM change WHERE operation = ?').pluck().get(undone))
}

/** This laptop's last operation that wrote something and is not itself an undo or undone. */
function lastOperation(ctx: Ctx): OperationId {
  const own = ctx.read.rows<{ id: OperationId }>(
    `SELECT id FROM operation WHERE dev = ? AND undoes IS NULL AND label ->> 'kind' NOT IN ('club.create', 'device.enrol', 'export', 'books.export')
       AND label ->> 'kind' NOT LIKE 'laptop.%'
       AND EXISTS (SELECT 1 FROM change JOIN change_row USING (dev, seq) WHERE change.operation = operation.id)
     ORDER BY hlc DESC`,
    ctx.device,
  )
  const found = own.find(({ id }) => undoneBy(ctx.read, id) === null)
  if (found === undefined) throw refuse('NOTHING_TO_UNDO', {})
  return found.id
}
