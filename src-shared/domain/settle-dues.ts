import type { PlainDate } from '../contract/values.ts'

/** What settling needs of a charge. */
export interface OpenCharge<Id extends string = string> {
  readonly id: Id
  readonly periodStart: PlainDate
  readonly dueOn: PlainDate | null
  readonly feePosition: number
  readonly open: number
}

/**
 * Which charges a sum of money settles: the oldest period first, then what is due first, then in the order of the fees,
 * and among equals in the order given.
 * No charge gets more than what is open on it; what is left over stands in none of them and is the payer's credit.
 */
export function settleDues<Id extends string>(
  charges: readonly OpenCharge<Id>[],
  amount: number,
): { chargeId: Id; amount: number }[] {
  const allocations: { chargeId: Id; amount: number }[] = []
  let left = amount
  for (const charge of charges.toSorted(olderFirst)) {
    const part = Math.min(left, charge.open)
    if (part <= 0) continue
    allocations.push({ chargeId: charge.id, amount: part })
    left -= part
  }
  return allocations
}

function olderFirst(a: OpenCharge, b: OpenCharge): number {
  return (
    compare(a.periodStart, b.periodStart) ||
    compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    a.feePosition - b.feePosition
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
