import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Allocation } from '../../../../src-shared/contract/payments.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import { type ChargeRow, chargesById } from '../../db/charge-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { shownValue } from '../../db/ops.ts'
import { getPayment, getRefund } from './queries.ts'

/**
 * Takes a refund out of the books for good. What it had given up is settled again: what was waived of it is owed and
 * paid again, and what somebody else has settled in the meantime stays theirs, so that this money is credit.
 */
export function voidRefund(ctx: Ctx, input: Inputs['payments']['voidRefund']): Outputs['payments']['voidRefund'] {
  const reason = input.reason.trim()
  if (reason === '') throw refuse('REASON_NEEDED', {})
  const refund = getRefund(ctx.read, input.id)
  if (refund.voided !== null) throw refuse('REFUND_VOID', {})
  const payment = getPayment(ctx.read, refund.paymentId)
  if (payment.voided !== null) throw refuse('PAYMENT_VOID', {})

  const operationId = ctx.write({
    label: { kind: 'payment.voidRefund', name: payment.payerName },
    ops: [ctx.ops.voided('refund', refund.id, reason), ...settledAgain(ctx, payment.id, refund.releases)],
  })

  return { payment: getPayment(ctx.read, payment.id), operationId }
}

function settledAgain(ctx: Ctx, paymentId: string, releases: readonly { chargeId: string; amount: number }[]): Op[] {
  const charges = new Map(
    chargesById(
      ctx.read,
      releases.map(({ chargeId }) => chargeId),
    ).map((row) => [row.id, row]),
  )
  const ops: Op[] = []
  const taken = new Map<string, number>()
  for (const { chargeId, amount } of releases) {
    const charge = charges.get(chargeId)
    if (charge === undefined) continue
    const missing = Math.max(0, amount - charge.open)
    const owedAgain = Math.min(missing, charge.waived)
    if (owedAgain > 0) ops.push(unwaived(ctx, charge, owedAgain))
    if (missing > owedAgain) taken.set(chargeId, missing - owedAgain)
  }
  if (taken.size > 0) ops.push(without(ctx, paymentId, taken))
  return ops
}

function unwaived(ctx: Ctx, { id, waived }: ChargeRow, owedAgain: number): Op {
  const before = shownValue(ctx.read, 'charge', id, 'waiver')
  const left = waived - owedAgain
  return ctx.ops.set('charge', id, 'waiver', { waived: left, waiveReason: left === 0 ? '' : before.waiveReason })
}

/** What others have settled meanwhile is no longer this payment's. */
function without(ctx: Ctx, paymentId: string, taken: Map<string, number>): Op {
  const revision = shownValue(ctx.read, 'payment', paymentId, 'revision')
  const allocations = (revision.allocations as Allocation[]).flatMap((part) => {
    const less = Math.min(part.amount, taken.get(part.chargeId) ?? 0)
    taken.set(part.chargeId, (taken.get(part.chargeId) ?? 0) - less)
    return part.amount === less ? [] : [{ ...part, amount: part.amount - less }]
  })
  return ctx.ops.set('payment', paymentId, 'revision', { ...revision, allocations })
}
