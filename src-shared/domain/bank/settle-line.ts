import { settleDues } from '../settle-dues.ts'
import type { ChargePart, LedgerCharge } from './open-ledger.ts'
import { transferFees } from './transfer-fees.ts'

/** `exact`: it settles something wholly; `fee`: it does but for a bank's fee; else less or more than what is open. */
export interface Settled {
  readonly kind: 'exact' | 'fee' | 'less' | 'more' | 'nothing'
  readonly allocations: readonly ChargePart[]
  readonly feeDeducted: number
  readonly difference: number
}

/** What a sum would settle of open charges, which come oldest first. */
export function settleLine(sum: number, charges: readonly LedgerCharge[], fiscalYear: number): Settled {
  const open = charges.reduce((total, charge) => total + charge.open, 0)
  if (open === 0) return { kind: 'nothing', allocations: [], feeDeducted: 0, difference: sum }

  const whole = wholeCharges(sum, charges, fiscalYear)
  if (whole !== null) return { kind: 'exact', allocations: whole.map(wholly), feeDeducted: 0, difference: 0 }
  for (const fee of transferFees) {
    const meant = wholeCharges(sum + fee, charges, fiscalYear)
    if (meant !== null) return { kind: 'fee', allocations: settleDues(meant, sum), feeDeducted: fee, difference: 0 }
  }
  const kind = sum > open ? 'more' : 'less'
  return { kind, allocations: settleDues(charges, sum), feeDeducted: 0, difference: sum - open }
}

/** The charges that a sum settles wholly: all, the oldest, those of this year, or a single one. */
function wholeCharges(
  sum: number,
  charges: readonly LedgerCharge[],
  fiscalYear: number,
): readonly LedgerCharge[] | null {
  const [only, ...more] = charges
  if (only !== undefined && more.length === 0) return only.open === sum ? charges : null
  const ofThisYear = charges.filter((charge) => charge.fiscalYear === fiscalYear)
  const found = oldestOf(sum, charges) ?? oldestOf(sum, ofThisYear)
  if (found !== null) return found
  const single = charges.find(({ open }) => open === sum)
  return single === undefined ? null : [single]
}

function oldestOf(sum: number, charges: readonly LedgerCharge[]): readonly LedgerCharge[] | null {
  let left = sum
  for (const [i, { open }] of charges.entries()) {
    left -= open
    if (left === 0) return charges.slice(0, i + 1)
    if (left < 0) return null
  }
  return null
}

function wholly({ id, open }: LedgerCharge): ChargePart {
  return { chargeId: id, amount: open }
}
