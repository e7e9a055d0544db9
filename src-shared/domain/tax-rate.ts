import type { TaxClass } from '../contract/ledger-accounts.ts'
import type { PlainDate } from '../contract/values.ts'

/** A rate of consumption tax as dated data; both days are inclusive. */
export interface TaxRate {
  readonly taxClass: TaxClass
  readonly percent: number
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  /** Announced only, and not used, until it is law. */
  readonly enacted: boolean
}

/** Per cent on that day, or null where nothing is taxed. Of two rates in force the later one holds. */
export function taxPercentOn(rates: readonly TaxRate[], taxClass: TaxClass, day: PlainDate): number | null {
  const inForce = rates.filter(
    (rate) =>
      rate.enacted &&
      rate.taxClass === taxClass &&
      rate.validFrom <= day &&
      (rate.validTo === null || day <= rate.validTo),
  )
  return inForce.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]?.percent ?? null
}

/** The tax that lies in an amount, fractions of a yen dropped. */
export function taxWithin(amount: number, percent: number): number {
  return Math.floor((amount * percent) / (100 + percent))
}
