import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { receiptsById } from '../../db/receipt-rows.ts'
import { refuseMissingGlyphs } from '../../pdf/refuse-missing-glyphs.ts'

/** Makes a receipt invalid for good; its number stays used, and its payment may have a new one. */
export function voidReceipt(ctx: Ctx, input: Inputs['receipts']['void']): Outputs['receipts']['void'] {
  const reason = input.reason.trim()
  if (reason === '') throw refuse('REASON_NEEDED', {})
  const [receipt] = receiptsById(ctx.read, [input.id])
  if (receipt === undefined) throw refuse('RECEIPT_NOT_FOUND', {})
  if (receipt.voided !== null) throw refuse('RECEIPT_VOID', { number: receipt.number })
  refuseMissingGlyphs([{ snapshot: receipt.snapshot, mark: 'void', voidReason: reason }])

  return {
    operationId: ctx.write({
      label: { kind: 'receipt.void', name: receipt.number },
      ops: [ctx.ops.voided('receipt', receipt.id, reason)],
    }),
  }
}
