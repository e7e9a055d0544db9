import type { Fee, FeePrice } from '../../../src-shared/contract/fees.ts'
import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import { isBilled, usualDueMonth } from '../../../src-shared/domain/fee-periods.ts'

/** A fee as its form holds it: what is typed may not be a number yet. */
export type FeeDraft = Omit<Fee, 'id' | 'position' | 'amount' | 'furtherAmount' | 'prices'> & {
  amount: number | null
  furtherAmount: number | null
  prices: PriceDraft[]
}

export interface PriceDraft extends Omit<FeePrice, 'amount'> {
  /** Rows have no name of their own: a key for the screen. */
  readonly key: string
  readonly amount: number | null
}

export function draftOf(fee: Fee | null): FeeDraft {
  return {
    name: fee?.name ?? '',
    amount: fee?.amount ?? null,
    rhythm: fee?.rhythm ?? 'yearly',
    memberTypeIds: fee?.memberTypeIds ?? [],
    receiptText: fee?.receiptText ?? '',
    dueMonth: fee?.dueMonth ?? usualDueMonth('yearly'),
    prices: (fee?.prices ?? []).map((price) => ({ ...price, key: crypto.randomUUID() })),
    familyRule: fee?.familyRule ?? 'each',
    furtherAmount: fee?.furtherAmount ?? null,
    proration: fee?.proration ?? 'none',
    rounding: fee?.rounding ?? 1,
    unitName: fee?.unitName ?? '',
    ledgerAccountId: fee?.ledgerAccountId ?? null,
    taxClass: fee?.taxClass ?? 'none',
    donation: fee?.donation ?? false,
  }
}

export function newPrice(): PriceDraft {
  return { key: crypto.randomUUID(), memberTypeId: null, fromAge: null, toAge: null, validFrom: null, amount: null }
}

/** What is saved of a draft that was found complete. */
export function inputOf(draft: FeeDraft): Inputs['fees']['save'] {
  const { prices, ...rest } = draft
  return {
    ...rest,
    name: draft.name.trim(),
    unitName: draft.unitName.trim(),
    amount: draft.amount ?? 0,
    furtherAmount: draft.furtherAmount ?? 0,
    prices: prices.map(({ key: _, ...price }) => ({ ...price, amount: price.amount ?? 0 })),
  }
}

/** What is missing, by field; ages that are the wrong way round are a fault of their row. */
export function faultsOf(draft: FeeDraft): {
  name: boolean
  amount: boolean
  furtherAmount: boolean
  prices: ReadonlySet<string>
} {
  const isOpen = !isBilled(draft.rhythm) || draft.prices.length > 0
  const wrong = draft.prices.filter(
    ({ amount, fromAge, toAge }) => amount === null || (fromAge !== null && toAge !== null && fromAge > toAge),
  )
  return {
    name: draft.name.trim() === '',
    amount: draft.amount === null || (draft.amount === 0 && !isOpen),
    furtherAmount: draft.familyRule === 'further' && draft.furtherAmount === null,
    prices: new Set(wrong.map(({ key }) => key)),
  }
}
