import type { FieldChange } from '../contract/history.ts'
import { receiptNumber } from './receipt-number.ts'

/** A receipt is written as year, series and number apart; people know it by the whole, as printed: `2026-0033`. */
export function wholeReceiptNumbers(changes: readonly FieldChange[]): readonly FieldChange[] {
  return changes.map((change) => {
    if (change.table !== 'receipt' || change.field !== 'number') return change
    const of = (field: string) =>
      changes.find((other) => other.table === 'receipt' && other.row === change.row && other.field === field)?.after
    const [fiscalYear, series, number] = [of('fiscalYear'), of('series') ?? '', change.after]
    if (typeof fiscalYear !== 'number' || typeof series !== 'string' || typeof number !== 'number') return change
    return { ...change, after: receiptNumber({ fiscalYear, series, number }) }
  })
}
