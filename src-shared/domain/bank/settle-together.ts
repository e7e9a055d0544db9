import { settleDues } from '../settle-dues.ts'
import type { ChargePart, LedgerCharge } from './open-ledger.ts'
import { settleLine } from './settle-line.ts'
import { transferFees } from './transfer-fees.ts'

interface PartSettled {
  readonly amount: number
  readonly allocations: readonly ChargePart[]
}

export interface SettledTogether {
  readonly parts: readonly PartSettled[]
  readonly feeDeducted: number
}

const MOST_PAYERS = 6

/** How a sum falls to several payers so that it settles whole charges of each; null where it does not. */
export function settleTogether(
  sum: number,
  charges: readonly (readonly LedgerCharge[])[],
  fiscalYear: number,
): SettledTogether | null {
  if (charges.length > MOST_PAYERS) return null
  const possible = charges.map((each) => [...sumsOf(each, fiscalYear)])
  for (const feeDeducted of [0, ...transferFees]) {
    const chosen = sumsThatMake(sum + feeDeducted, possible)
    const isEnough = (chosen?.at(-1) ?? 0) > feeDeducted
    if (chosen !== null && isEnough)
      return { parts: partsOf(chosen, charges, { feeDeducted, fiscalYear }), feeDeducted }
  }
  return null
}

/** The sums with which somebody may settle whole charges: all, the oldest ones, those of this year. */
function sumsOf(charges: readonly LedgerCharge[], fiscalYear: number): Set<number> {
  const sums = new Set<number>()
  let running = 0
  for (const { open } of charges) {
    running += open
    sums.add(running)
  }
  const ofThisYear = charges.filter((charge) => charge.fiscalYear === fiscalYear)
  const thisYear = ofThisYear.reduce((sum, { open }) => sum + open, 0)
  if (thisYear > 0) sums.add(thisYear)
  // The whole is meant more often than a part.
  return new Set([running, ...sums].filter((each) => each > 0))
}

function sumsThatMake(sum: number, [first, ...rest]: readonly (readonly number[])[]): readonly number[] | null {
  if (first === undefined) return sum === 0 ? [] : null
  for (const part of first.slice(0, 8)) {
    if (part > sum) continue
    const others = sumsThatMake(sum - part, rest)
    if (others !== null) return [part, ...others]
  }
  return null
}

/** The fee is missing from the last one's part. */
function partsOf(
  sums: readonly number[],
  charges: readonly (readonly LedgerCharge[])[],
  { feeDeducted, fiscalYear }: { readonly feeDeducted: number; readonly fiscalYear: number },
): PartSettled[] {
  const last = sums.length - 1
  return sums.map((sum, i) => {
    const { allocations } = settleLine(sum, charges[i] ?? [], fiscalYear)
    const amount = i === last ? sum - feeDeducted : sum
    if (amount === sum) return { amount, allocations }
    const meant = (charges[i] ?? []).filter(({ id }) => allocations.some(({ chargeId }) => chargeId === id))
    return { amount, allocations: settleDues(meant, amount) }
  })
}
