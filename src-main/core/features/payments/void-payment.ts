import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { liveReceiptsOf } from '../../db/receipt-rows.ts'
import { refuseMissingGlyphs } from '../../pdf/refuse-missing-glyphs.ts'
import { getPayment } from './queries.ts'

/** Takes a payment out of the books for good, its live receipts with it and for the same reason. */
export function voidPayment(ctx: Ctx, input: Inputs['payments']['void']): Outputs['payments']['void'] {
  const reason = input.reason.trim()
  if (reason === '') throw refuse('REASON_NEEDED', {})
  const payment = getPayment(ctx.read, input.id)
  if (payment.voided !== null) throw refuse('PAYMENT_VOID', {})
  const receipts = liveReceiptsOf(ctx.read, payment.id)
  // The reason is printed on them.
  refuseMissingGlyphs(receipts.map(({ snapshot }) => ({ snapshot, mark: 'void', voidReason: reason })))

  return {
    operationId: ctx.write({
      label: { kind: 'payment.void', name: payment.payerName },
      ops: [
        ctx.ops.voided('payment', payment.id, reason),
        ...receipts.map(({ id }) => ctx.ops.voided('receipt', id, reason)),
      ],
    }),
  }
}
