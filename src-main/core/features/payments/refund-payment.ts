import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Allocation } from '../../../../src-shared/contract/payments.ts'
import type { ChargeId, RefundId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import { chargesById } from '../../db/charge-rows.ts'
import { checkDates } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type PaymentPart, partsByPayment } from '../../db/payment-parts.ts'
import { allocationsOf, summed } from './chosen-allocations.ts'
import { getPayment } from './queries.ts'
import { wayOf } from './way-of-paying.ts'

type Refund = Inputs['payments']['refund']

/** Gives money back. A receipt stays, since the money it speaks of was received. */
export function refundPayment(ctx: Ctx, input: Refund): Outputs['payments']['refund'] {
  const reason = input.reason.trim()
  if (reason === '') throw refuse('REASON_NEEDED', {})
  const payment = getPayment(ctx.read, input.paymentId)
  if (payment.voided !== null) throw refuse('PAYMENT_VOID', {})
  const { amount, refundedOn } = input
  checkDates(refundedOn)
  if (refundedOn !== null && refundedOn > ctx.today) throw refuse('DATE_AHEAD', { date: refundedOn })
  const left = payment.amount - payment.refunded
  if (amount > left) throw refuse('REFUND_TOO_MUCH', { amount, left })
  const way = wayOf(ctx.read, input)
  const parts = partsByPayment(ctx.read, [payment.id]).get(payment.id) ?? []
  const credit = left - parts.reduce((sum, part) => sum + part.amount, 0)
  const releases = input.releases
    ? chosenReleases(input.releases, parts, { amount, credit })
    : newestFirst(parts, amount - credit)

  const id = ctx.newId() as RefundId
  const all = { paymentId: payment.id, amount, refundedOn, ...way, reason, releases }
  const operationId = ctx.write({
    label: { kind: 'payment.refund', name: payment.payerName },
    ops: [ctx.ops.create('refund', id, { all }), ...waivers(ctx, input, parts, { releases, reason })],
  })

  return { payment: getPayment(ctx.read, payment.id), refundId: id, operationId }
}

/** Each no more than the payment put there, and together what is given back besides the credit. */
function chosenReleases(
  chosen: readonly Allocation[],
  parts: readonly PaymentPart[],
  { amount, credit }: { amount: number; credit: number },
): Allocation[] {
  const sums = summed(chosen)
  const released = [...sums.values()].reduce((sum, part) => sum + part, 0)
  const settled = new Map(parts.map((part) => [part.chargeId, part.amount]))
  const isWithin = [...sums].every(([chargeId, part]) => part <= (settled.get(chargeId) ?? 0))
  if (!isWithin || released > amount || amount - released > credit) {
    throw refuse('REFUND_RELEASES_WRONG', { amount, released, credit })
  }
  return allocationsOf(sums)
}

/** A charge that was taken back is nobody's any more, so what still lies on it goes before all others. */
function newestFirst(parts: readonly PaymentPart[], wanted: number): Allocation[] {
  let left = wanted
  const releases: Allocation[] = []
  for (const { chargeId, amount } of parts.toReversed().sort((a, b) => a.live - b.live)) {
    const part = Math.min(left, amount)
    if (part <= 0) break
    releases.push({ chargeId: chargeId as ChargeId, amount: part })
    left -= part
  }
  return releases
}

/** Nobody owes a donation that was given back; of dues, whoever gives them back says whether they are owed. */
function waivers(
  ctx: Ctx,
  { waive }: Refund,
  parts: readonly PaymentPart[],
  { releases, reason }: { releases: readonly Allocation[]; reason: string },
): Op[] {
  const occasions = new Set(parts.filter(({ occasion }) => occasion).map(({ chargeId }) => chargeId))
  const released = new Map<string, number>(
    releases.filter(({ chargeId }) => waive || occasions.has(chargeId)).map((part) => [part.chargeId, part.amount]),
  )
  return chargesById(ctx.read, [...released.keys()]).map(({ id, waived }) =>
    ctx.ops.set('charge', id, 'waiver', { waived: waived + (released.get(id) ?? 0), waiveReason: reason }),
  )
}
