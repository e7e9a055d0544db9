import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { FeeId } from '../../../../src-shared/contract/values.ts'
import { eventDefaults } from '../../../../src-shared/texts/event-defaults.ts'
import type { Op } from '../../db/change.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { getEvent } from './event-rows.ts'

export function readEventFee(ctx: Ctx, { id }: Inputs['events']['fee']): Outputs['events']['fee'] {
  getEvent(ctx.read, id)
  return { feeId: knownFee(ctx.read) }
}

/** The club's one fee for places at events, and what makes it where there is none yet. Two laptops make the same. */
export function feeForPlaces(ctx: Ctx): { feeId: FeeId; ops: Op[] } {
  const known = knownFee(ctx.read)
  if (known !== null) return { feeId: known, ops: [] }
  const feeId = deterministicId('fee', 'event') as FeeId
  const isThere = ctx.read.row('SELECT 1 FROM fee WHERE id = ?', feeId) !== undefined
  if (isThere) return { feeId, ops: [ctx.ops.restore('fee', feeId)] }
  const position = Number(ctx.read.row<{ count: number }>('SELECT count(*) AS count FROM fee WHERE deleted = 0')?.count)
  const all = {
    name: eventDefaults.fee.ja,
    amount: 0,
    rhythm: 'event',
    memberTypeIds: [],
    receiptText: '',
    dueMonth: 0,
    position,
  }
  return { feeId, ops: [ctx.ops.create('fee', feeId, { all })] }
}

function knownFee(read: Read): FeeId | null {
  const found = read.row<{ id: FeeId }>(
    "SELECT id FROM fee WHERE rhythm = 'event' AND deleted = 0 AND created_dev IS NOT NULL ORDER BY position, id LIMIT 1",
  )
  return found?.id ?? null
}
