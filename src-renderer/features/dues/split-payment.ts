import type { Charge } from '../../../src-shared/contract/dues.ts'
import { settleDues } from '../../../src-shared/domain/settle-dues.ts'

/** What settling shows and needs of a charge. */
export type Settling = Pick<
  Charge,
  | ('id' | 'memberId' | 'feeName' | 'fiscalYear' | 'periodStart' | 'periodEnd' | 'dueOn')
  | ('amount' | 'allocated' | 'open' | 'state')
>

export type SplitPart = {
  readonly charge: Settling
  readonly amount: number
  readonly rest: number
}
export type Split = {
  readonly parts: readonly SplitPart[]
  readonly credit: number
}

/** Where an amount goes, by the club's own rule; `charges` come oldest first, in the order of their fees. */
export function splitPayment(charges: readonly Settling[], amount: number): Split {
  const allocations = settleDues(
    charges.map((charge, feePosition) => ({ ...charge, feePosition })),
    amount,
  )
  const parts = allocations.flatMap((allocation) => {
    const charge = charges.find(({ id }) => id === allocation.chargeId)
    return charge
      ? [
          {
            charge,
            amount: allocation.amount,
            rest: charge.open - allocation.amount,
          },
        ]
      : []
  })
  return {
    parts,
    credit: amount - parts.reduce((sum, part) => sum + part.amount, 0),
  }
}
