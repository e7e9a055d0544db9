import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import { chargesById } from '../../db/charge-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { PaymentRow } from '../../db/payment-rows.ts'
import { liveReceiptsOf } from '../../db/receipt-rows.ts'
import { refuseMissingGlyphs } from '../../pdf/refuse-missing-glyphs.ts'
import { getPayment } from './queries.ts'

/**
 * Takes a payment out of the books for good, its live receipts with it and for the same reason, and the donations and the
 * like that were charged only because it paid them. What was given back must be taken out of the books first.
 */
export function voidPayment(ctx: Ctx, input: Inputs['payments']['void']): Outputs['payments']['void'] {
  const reason = input.reason.trim()
  if (reason === '') throw refuse('REASON_NEEDED', {})
  const payment = getPayment(ctx.read, input.id)
  if (payment.voided !== null) throw refuse('PAYMENT_VOID', {})
  if (payment.refunded > 0) throw refuse('PAYMENT_REFUNDED', { refunded: payment.refunded })
  const receipts = liveReceiptsOf(ctx.read, payment.id)
  // The reason is printed on them.
  refuseMissingGlyphs(receipts.map(({ snapshot }) => ({ snapshot, mark: 'void', voidReason: reason })))

  return {
    operationId: ctx.write({
      label: { kind: 'payment.void', name: payment.payerName },
      ops: [
        ctx.ops.voided('payment', payment.id, reason),
        ...receipts.map(({ id }) => ctx.ops.voided('receipt', id, reason)),
        ...occasionsTakenBack(ctx, payment),
      ],
    }),
  }
}

function occasionsTakenBack(ctx: Ctx, { allocations }: PaymentRow): Op[] {
  const paid = new Map(allocations.filter(({ occasion }) => occasion).map((part) => [part.chargeId, part.amount]))
  return chargesById(ctx.read, [...paid.keys()])
    .filter(({ id, allocated }) => allocated === paid.get(id))
    .map(({ id }) => ctx.ops.remove('charge', id))
}
