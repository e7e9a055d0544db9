import type { ReceiptSnapshot } from './receipt-snapshot.ts'

/** Below this a paper receipt needs no revenue stamp (印紙税法 別表第一 第17号). */
const stampedFrom = 50_000

/** What the stamp box shows: the reason why none is needed, an empty place for one, or no box at all. */
export function revenueStampBox({ amount, stampNote }: Pick<ReceiptSnapshot, 'amount' | 'stampNote'>) {
  if (stampNote) return 'note'
  return amount >= stampedFrom ? 'place' : 'none'
}
