import type { FeePrice } from '../contract/fees.ts'
import type { PlainDate } from '../contract/values.ts'

/** Whom a price is asked for, on the first day of the period. */
export interface Priced {
  readonly memberTypeId: string | null
  /** Null: nobody knows, and no price by age fits. */
  readonly age: number | null
}

export interface FoundPrice {
  readonly amount: number
  /** What made this price hold; empty where it is the fee's own. */
  readonly why: readonly ('type' | 'age' | 'dated')[]
}

/**
 * Which price of a fee holds on a day: of those that fit, the one with most conditions, then the one valid from the
 * latest day, then the first in the list; where none fits, the fee's own amount. A club's rule of ours: what is said
 * more exactly was meant for that case, and a price from a day on takes the place of the older one.
 */
export function priceOn(
  fee: { readonly amount: number; readonly prices: readonly FeePrice[] },
  who: Priced,
  day: PlainDate,
): FoundPrice {
  const [best] = fee.prices
    .filter((price) => fits(price, who, day))
    .toSorted((a, b) => conditions(b) - conditions(a) || compare(b.validFrom ?? '', a.validFrom ?? ''))
  return best === undefined ? { amount: fee.amount, why: [] } : { amount: best.amount, why: reasons(best) }
}

function fits({ validFrom, memberTypeId, fromAge, toAge }: FeePrice, who: Priced, day: PlainDate): boolean {
  if (validFrom !== null && validFrom > day) return false
  if (memberTypeId !== null && memberTypeId !== who.memberTypeId) return false
  if (fromAge === null && toAge === null) return true
  return who.age !== null && who.age >= (fromAge ?? 0) && who.age <= (toAge ?? Number.POSITIVE_INFINITY)
}

/** Of the person: a day is no condition, it only says since when. */
function conditions({ memberTypeId, fromAge, toAge }: FeePrice): number {
  return Number(memberTypeId !== null) + Number(fromAge !== null || toAge !== null)
}

function reasons({ validFrom, memberTypeId, fromAge, toAge }: FeePrice): FoundPrice['why'] {
  return [
    ...(memberTypeId === null ? [] : ['type' as const]),
    ...(fromAge === null && toAge === null ? [] : ['age' as const]),
    ...(validFrom === null ? [] : ['dated' as const]),
  ]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
