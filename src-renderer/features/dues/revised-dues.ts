import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { ChargeId, MemberId } from '../../../src-shared/contract/values.ts'
import { type Settling, type Split, splitPayment } from './split-payment.ts'

type Settled = Payment['allocations'][number]

/** What a corrected payment may settle: what the payer may pay now, and what it settles, which is its own to put elsewhere. */
export function revisableCharges({ allocations }: Payment, payable: readonly Settling[]): Settling[] {
  const own = new Map(duesOf(allocations).map((part) => [part.chargeId, part]))
  const open = payable.map((charge): Settling => {
    const settled = own.get(charge.id)?.amount ?? 0
    return { ...charge, open: charge.open + settled, allocated: charge.allocated - settled }
  })
  const isListed = new Set(payable.map(({ id }) => id))
  return [
    ...duesOf(allocations)
      .filter(({ chargeId }) => !isListed.has(chargeId))
      .map(asOpen),
    ...open,
  ]
}

/** As if this payment did not settle it; what others paid of it is no matter here. */
function asOpen({ chargeId, memberId, amount, ...part }: Settled): Settling {
  const { feeName, fiscalYear, periodStart, periodEnd } = part
  const what = { feeName, fiscalYear, periodStart, periodEnd, dueOn: null }
  // Dues are owed by members; only occasions may be a contact's.
  return { id: chargeId, memberId: memberId as MemberId, ...what, amount, open: amount, allocated: 0, state: 'open' }
}

/**
 * What is left out to begin with. The same payer goes on settling the same, and so does a company that pays in a member's
 * place; another member settles their own.
 */
export function leftOut(
  payment: Payment,
  charges: readonly Settling[],
  payer: { id: string; owes: boolean },
): Set<ChargeId> {
  const own = new Set(payment.allocations.map(({ chargeId }) => chargeId))
  const keepsOwn = payer.id === payment.payerId || !payer.owes
  return new Set(charges.filter(({ id }) => own.has(id) !== keepsOwn).map(({ id }) => id))
}

/** Where the money goes: as it did while nothing is changed, else by the club's own rule among what is chosen. */
export function revisedSplit(
  payment: Payment,
  charges: readonly Settling[],
  { amount, unticked, isTouched }: { amount: number; unticked: ReadonlySet<ChargeId>; isTouched: boolean },
): Split {
  const occasions = payment.allocations.filter(({ occasion }) => occasion).reduce((sum, part) => sum + part.amount, 0)
  if (isTouched) {
    const chosen = charges.filter(({ id }) => !unticked.has(id))
    return splitPayment(chosen, Math.max(0, amount - occasions))
  }
  const parts = duesOf(payment.allocations).flatMap((part) => {
    const charge = charges.find(({ id }) => id === part.chargeId)
    return charge ? [{ charge, amount: part.amount, rest: charge.open - part.amount }] : []
  })
  return { parts, credit: payment.credit }
}

function duesOf(allocations: readonly Settled[]): Settled[] {
  return allocations.filter(({ occasion }) => !occasion)
}
