import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Connection } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { headsOf } from '../../db/heads.ts'
import { rowName } from '../../db/row-name.ts'
import { isSyncedTable } from '../../db/synced-tables.ts'

/** Writes the chosen value once more, as whoever has seen all of them: on every laptop it is then the only one. */
export function settleConflict(
  ctx: Ctx,
  { table, row, group, dev, seq }: Inputs['conflicts']['settle'],
): Outputs['conflicts']['settle'] {
  const heads = isSyncedTable(table) ? headsOf(ctx.read as Connection, table, row, group) : []
  const chosen = heads.find((head) => head.dev === dev && head.seq === seq)
  if (!isSyncedTable(table) || chosen === undefined || heads.length < 2) throw refuse('CONFLICT_GONE', {})
  const operationId = ctx.write({
    label: { kind: 'conflict.settle', name: rowName(ctx.read as Connection, table, row) },
    ops: [ctx.ops.set(table, row, group, chosen.value)],
  })
  return { operationId }
}
