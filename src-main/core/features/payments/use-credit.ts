import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { settleDues } from '../../../../src-shared/domain/settle-dues.ts'
import type { Op } from '../../db/change.ts'
import { chargesById, openChargesPaidBy } from '../../db/charge-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { shownValue } from '../../db/ops.ts'
import type { PaymentRow } from '../../db/payment-rows.ts'
import { findPayer } from '../../db/person.ts'
import { paymentsWithCredit } from './queries.ts'

interface Part {
  readonly chargeId: string
  readonly amount: number
}

/**
 * Puts money paid in advance to what is open now: the oldest payment with credit first, the oldest charge first.
 * Only what a payment settles is revised, never its amount, date or payer, so a receipt for it stays true.
 */
export function useCredit(ctx: Ctx, { payerId }: Inputs['payments']['useCredit']): Outputs['payments']['useCredit'] {
  const payer = findPayer(ctx.read, payerId)
  const charges = openChargesPaidBy(ctx.read, payer.id).map((charge) => ({ ...charge }))
  const ops: Op[] = []
  let used = 0
  for (const payment of paymentsWithCredit(ctx.read, payer.id)) {
    const parts = settleDues(
      charges.filter(({ open }) => open > 0),
      payment.credit,
    )
    if (parts.length === 0) break
    for (const part of parts) {
      used += part.amount
      const charge = charges.find(({ id }) => id === part.chargeId)
      if (charge !== undefined) charge.open -= part.amount
    }
    ops.push(ctx.ops.set('payment', payment.id, 'revision', withParts(ctx, payment, parts)))
  }

  if (ops.length === 0) throw refuse('NO_CREDIT_TO_USE', { name: payer.name })
  return { used, operationId: ctx.write({ label: { kind: 'credit.use', name: payer.name }, ops }) }
}

/** A charge that was taken back would take its part again if it came back: that part is spent now. */
function withParts(ctx: Ctx, payment: Pick<PaymentRow, 'id'>, parts: readonly Part[]) {
  const revision = shownValue(ctx.read, 'payment', payment.id, 'revision')
  const settled = revision.allocations as Part[]
  const standing = new Set(
    chargesById(
      ctx.read,
      settled.map(({ chargeId }) => chargeId),
    ).map(({ id }) => id),
  )
  return { ...revision, allocations: [...settled.filter(({ chargeId }) => standing.has(chargeId)), ...parts] }
}
