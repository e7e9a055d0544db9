import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { checkDates } from '../../db/check-dates.ts'
import { refuseClosedPeriod } from '../../db/closed-period.ts'
import type { Ctx } from '../../db/ctx.ts'
import { shownValue } from '../../db/ops.ts'
import type { PaymentRow } from '../../db/payment-rows.ts'
import { findPayer } from '../../db/person.ts'
import { getPayment } from './queries.ts'
import { revisedAllocations } from './revised-allocations.ts'
import { openBatch, type Way, wayOf } from './way-of-paying.ts'

type Revise = Inputs['payments']['revise']

/** Corrects a payment in place. Once its receipt is out or its books are closed, it is only voided or refunded. */
export function revisePayment(ctx: Ctx, input: Revise): Outputs['payments']['revise'] {
  const before = getPayment(ctx.read, input.id)
  refuseUnlessOpenToRevision(before)
  const payer = findPayer(ctx.read, input.payerId ?? before.payerId)
  if (payer.inTrash && payer.id !== before.payerId) throw refuse('MEMBER_IN_TRASH', { name: payer.name })
  const amount = input.amount ?? before.amount
  const paidOn = input.paidOn === undefined ? before.paidOn : input.paidOn
  checkDates(paidOn)
  if (paidOn !== null && paidOn > ctx.today) throw refuse('DATE_AHEAD', { date: paidOn })
  refuseClosedPeriod(ctx.read, before.paidOn, paidOn)
  const { method, ...way } = revisedWay(ctx, before, input)
  const { ops, allocations } = revisedAllocations(ctx, before, { ...input, payer, amount, paidOn })

  const reference = input.reference?.trim() ?? before.reference
  const note = input.note?.trim() ?? before.note
  const payerId = payer.id === before.payerId ? storedPayer(ctx, before.id) : payer.id
  const revision = { payerId, amount, paidOn, method, reference, note, allocations }
  const operationId = ctx.write({
    label: { kind: 'payment.revise', name: payer.name },
    ops: [
      ...ops,
      ctx.ops.set('payment', before.id, 'revision', revision),
      ctx.ops.set('payment', before.id, 'way', { ...way, batchId: revisedBatch(ctx, before, input) }),
    ],
  })

  return { payment: getPayment(ctx.read, before.id), operationId }
}

function refuseUnlessOpenToRevision({ voided, receipt, refunded }: PaymentRow): void {
  if (voided !== null) throw refuse('PAYMENT_VOID', {})
  if (receipt !== null && !receipt.void) throw refuse('PAYMENT_RECEIPTED', { number: receipt.number })
  if (refunded > 0) throw refuse('PAYMENT_REFUNDED', { refunded })
}

/** Saying only what the money was (cash, bank) takes the club's own method away, which said something else. */
function revisedWay(ctx: Ctx, before: PaymentRow, { method, methodId, fundId }: Revise): Way {
  const asked = methodId ?? (methodId === undefined && method === undefined ? before.methodId : null)
  const lies = fundId === undefined ? before.fundId : fundId
  // What stands may name what the club has removed since.
  const isAsBefore = asked === before.methodId && lies === before.fundId
  const way = { method: asked === null ? (method ?? before.method) : before.method, methodId: asked, fundId: lies }
  return isAsBefore ? way : wayOf(ctx.read, way)
}

/** A payment may stay in a batch that was closed since, but not be put into one. */
function revisedBatch(ctx: Ctx, before: PaymentRow, { batchId }: Revise): string | null {
  const stands = before.batch?.id ?? null
  return batchId === undefined || batchId === stands ? stands : (openBatch(ctx.read, batchId)?.id ?? null)
}

/** The entry it was written on, which may have been merged into the person that shows. */
function storedPayer(ctx: Ctx, paymentId: string): string {
  return String(shownValue(ctx.read, 'payment', paymentId, 'revision').payerId)
}
