import type { Fee, FeePrice } from '../../../src-shared/contract/fees.ts'
import type { Inputs } from '../../../src-shared/contract/inferred.ts'

/** A fee as its form holds it: what is typed may not be a number yet. */
export type FeeDraft = Omit<Fee, 'id' | 'position' | 'amount' | 'furtherAmount' | 'prices'> & {
  amount: number | ''
  furtherAmount: number | ''
  prices: PriceDraft[]
}

export interface PriceDraft extends Omit<FeePrice, 'amount'> {
  /** Rows have no name of their own: a key for the screen. */
  readonly key: string
  readonly amount: number | ''
}

export function draftOf(fee: Fee | null): FeeDraft {
  return {
    name: fee?.name ?? '',
    amount: fee?.amount ?? '',
    rhythm: fee?.rhythm ?? 'yearly',
    memberTypeIds: fee?.memberTypeIds ?? [],
    receiptText: fee?.receiptText ?? '',
    dueMonth: fee?.dueMonth ?? 3,
    prices: (fee?.prices ?? []).map((price) => ({ ...price, key: crypto.randomUUID() })),
    familyRule: fee?.familyRule ?? 'each',
    furtherAmount: fee?.furtherAmount ?? '',
    proration: fee?.proration ?? 'none',
    rounding: fee?.rounding ?? 1,
    unitName: fee?.unitName ?? '',
    ledgerAccountId: fee?.ledgerAccountId ?? null,
    taxClass: fee?.taxClass ?? 'none',
    donation: fee?.donation ?? false,
  }
}

export function newPrice(): PriceDraft {
  return { key: crypto.randomUUID(), memberTypeId: null, fromAge: null, toAge: null, validFrom: null, amount: '' }
}

/** What is saved of a draft that was found complete. */
export function inputOf(draft: FeeDraft): Inputs['fees']['save'] {
  const { prices, ...rest } = draft
  return {
    ...rest,
    name: draft.name.trim(),
    unitName: draft.unitName.trim(),
    amount: Number(draft.amount),
    furtherAmount: Number(draft.furtherAmount),
    prices: prices.map(({ key: _, ...price }) => ({ ...price, amount: Number(price.amount) })),
  }
}

/** What is missing, by field; ages that are the wrong way round are a fault of their row. */
export function faultsOf(draft: FeeDraft): { name: boolean; amount: boolean; prices: ReadonlySet<string> } {
  const isOpen = draft.rhythm === 'occasion' || draft.prices.length > 0
  const wrong = draft.prices.filter(
    ({ amount, fromAge, toAge }) => amount === '' || (fromAge !== null && toAge !== null && fromAge > toAge),
  )
  return {
    name: draft.name.trim() === '',
    amount: draft.amount === '' || (draft.amount === 0 && !isOpen),
    prices: new Set(wrong.map(({ key }) => key)),
  }
}
