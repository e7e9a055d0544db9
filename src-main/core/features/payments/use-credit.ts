import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { settleDues } from '../../../../src-shared/domain/settle-dues.ts'
import type { Op } from '../../db/change.ts'
import { openChargesPaidBy } from '../../db/charge-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { shownValue } from '../../db/ops.ts'
import { findPerson } from '../../db/person.ts'
import { paymentsWithCredit } from './queries.ts'

/**
 * Puts money paid in advance to what is open now: the oldest payment with credit first, the oldest charge first.
 * Only what a payment settles is revised, never its amount, date or payer, so a receipt for it stays true.
 */
export function useCredit(ctx: Ctx, { payerId }: Inputs['payments']['useCredit']): Outputs['payments']['useCredit'] {
  const payer = findPerson(ctx.read, payerId)
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
    ops.push(ctx.ops.set('payment', payment.id, 'revision', withParts(ctx, payment.id, parts)))
  }

  if (ops.length === 0) throw refuse('NO_CREDIT_TO_USE', { name: payer.name })
  return { used, operationId: ctx.write({ label: { kind: 'credit.use', name: payer.name }, ops }) }
}

function withParts(ctx: Ctx, paymentId: string, parts: readonly { chargeId: string; amount: number }[]) {
  const revision = shownValue(ctx.read, 'payment', paymentId, 'revision')
  const settled = revision.allocations as { chargeId: string; amount: number }[]
  return { ...revision, allocations: [...settled, ...parts] }
}
