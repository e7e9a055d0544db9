import type { Allocation } from '../../../../src-shared/contract/payments.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { type ChargeRow, chargesById } from '../../db/charge-rows.ts'
import type { Read } from '../../db/connection.ts'

/**
 * What was chosen by hand: no more than there is, and on no charge more than is open. What a payment settles already
 * (`own`, by charge) counts as open, since it may be put elsewhere.
 */
export function chosenAllocations(
  read: Read,
  chosen: readonly Allocation[],
  amount: number,
  own: ReadonlyMap<string, number> = new Map(),
): Allocation[] {
  const byCharge = summed(chosen)
  refuseTooMuch(chosen, amount)
  const charges = new Map(chargesById(read, [...byCharge.keys()]).map((charge) => [charge.id, charge]))
  for (const [id, part] of byCharge) refuseUnlessOpen(charges.get(id), part - (own.get(id) ?? 0))
  return allocationsOf(byCharge)
}

export function refuseTooMuch(parts: readonly Allocation[], amount: number): void {
  const allocated = parts.reduce((sum, part) => sum + part.amount, 0)
  if (allocated > amount) throw refuse('ALLOCATED_TOO_MUCH', { amount, allocated })
}

/** One sum a charge. */
export function summed(parts: readonly Allocation[]): Map<Allocation['chargeId'], number> {
  const sums = new Map<Allocation['chargeId'], number>()
  for (const { chargeId, amount } of parts) sums.set(chargeId, (sums.get(chargeId) ?? 0) + amount)
  return sums
}

export function allocationsOf(sums: ReadonlyMap<Allocation['chargeId'], number>): Allocation[] {
  return [...sums].map(([chargeId, amount]) => ({ chargeId, amount }))
}

function refuseUnlessOpen(charge: ChargeRow | undefined, part: number): void {
  if (charge === undefined) throw refuse('ROW_NOT_FOUND', { what: 'charge' })
  if (charge.open < part) throw refuse('CHARGE_NOT_OPEN', { label: `${charge.feeName} ${charge.fiscalYear}` })
}
