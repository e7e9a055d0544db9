import { receiptNumber } from '../../../src-shared/domain/receipt-number.ts'
import type { ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'
import type { Read } from './connection.ts'

/** A receipt as it was issued, with its void if it has one. */
export interface ReceiptRow {
  readonly id: string
  readonly number: string
  readonly fiscalYear: number
  readonly issuedOn: string
  readonly receivedOn: string | null
  readonly payerId: string
  readonly payerName: string
  readonly amount: number
  readonly description: string
  readonly paymentIds: string[]
  readonly voided: { at: string; reason: string } | null
  readonly issuedAt: string
  readonly snapshot: ReceiptSnapshot
}

type Stored = Omit<ReceiptRow, 'number' | 'paymentIds' | 'snapshot' | 'voided'> & {
  readonly series: string
  readonly number: number
  readonly paymentIds: string
  readonly snapshot: string
  readonly voidWall: number | null
  readonly voidReason: string | null
}

/** A receipt's number as a search term is folded: without hyphens, in small letters. */
export const RECEIPT_NUMBER_FOLDED = "receipt.fiscal_year || lower(receipt.series) || printf('%04d', receipt.number)"

const COLUMNS = `receipt.id, fiscal_year, series, number, issued_on, received_on, payer_id, payer_name, amount, description,
  payment_ids, snapshot, issued_at, void_wall, void_reason`

/** These receipts, in the order given; an unknown one is left out. */
export function receiptsById(read: Read, ids: readonly string[]): ReceiptRow[] {
  return read
    .rows<Stored>(
      `SELECT ${COLUMNS} FROM json_each(?) AS asked JOIN receipt ON receipt.id = asked.value
       WHERE receipt.created_dev IS NOT NULL ORDER BY asked.key`,
      JSON.stringify(ids),
    )
    .map(toReceipt)
}

export function liveReceiptsOf(read: Read, paymentId: string): ReceiptRow[] {
  return read
    .rows<Stored>(
      `SELECT ${COLUMNS} FROM receipt_payment JOIN receipt ON receipt.id = receipt_id
       WHERE payment_id = ? AND void_wall IS NULL ORDER BY fiscal_year, series, number`,
      paymentId,
    )
    .map(toReceipt)
}

function toReceipt({ series, voidWall, voidReason, ...stored }: Stored): ReceiptRow {
  return {
    ...stored,
    number: receiptNumber({ fiscalYear: stored.fiscalYear, series, number: stored.number }),
    paymentIds: JSON.parse(stored.paymentIds) as string[],
    snapshot: JSON.parse(stored.snapshot) as ReceiptSnapshot,
    voided: voidWall === null ? null : { at: new Date(voidWall).toISOString(), reason: voidReason ?? '' },
  }
}
