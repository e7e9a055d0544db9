import { receiptNumber } from '../../../src-shared/domain/receipt-number.ts'
import type { ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'
import type { Read } from './connection.ts'
import { DUPLICATE_OF } from './standing-receipts.ts'

export interface NumberedReceipt {
  readonly id: string
  readonly number: string
}

/** A receipt as it was issued, with its void if it has one; `duplicateOf` says it all where another one stands. */
export interface ReceiptRow {
  readonly id: string
  readonly kind: 'receipt' | 'donation'
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
  readonly duplicateOf: NumberedReceipt | null
  readonly issuedAt: string
  readonly replaces: NumberedReceipt | null
  readonly replacedBy: NumberedReceipt | null
  readonly snapshot: ReceiptSnapshot
}

type Worked = 'number' | 'paymentIds' | 'snapshot' | 'voided' | 'duplicateOf' | 'replaces' | 'replacedBy'

type Stored = Omit<ReceiptRow, Worked> & {
  readonly series: string
  readonly number: number
  readonly paymentIds: string
  readonly snapshot: string
  readonly voidWall: number | null
  readonly voidReason: string | null
  readonly olderId: string | null
  readonly olderYear: number
  readonly olderSeries: string
  readonly olderNumber: number
  readonly newerId: string | null
  readonly newerYear: number
  readonly newerSeries: string
  readonly newerNumber: number
  readonly standingId: string | null
  readonly standingYear: number
  readonly standingSeries: string
  readonly standingNumber: number
}

/** A receipt's number as a search term is folded: without hyphens, in small letters. */
export const RECEIPT_NUMBER_FOLDED = "receipt.fiscal_year || lower(receipt.series) || printf('%04d', receipt.number)"

const COLUMNS = `receipt.id, receipt.kind, receipt.fiscal_year, receipt.series, receipt.number, receipt.issued_on, receipt.received_on,
  receipt.payer_id, receipt.payer_name, receipt.amount, receipt.description, receipt.payment_ids, receipt.snapshot,
  receipt.issued_at, receipt.void_wall, receipt.void_reason,
  older.id AS older_id, older.fiscal_year AS older_year, older.series AS older_series, older.number AS older_number,
  newer.id AS newer_id, newer.fiscal_year AS newer_year, newer.series AS newer_series, newer.number AS newer_number,
  standing.id AS standing_id, standing.fiscal_year AS standing_year, standing.series AS standing_series, standing.number AS standing_number`

/** Where no duplicate is meant: one that another receipt made void neither stands in for any nor is stood in for. */
export const NO_DUPLICATE = `instr(coalesce(void_reason, ''), '${DUPLICATE_OF}') <> 1`

/** On two laptops a void receipt may have been issued anew twice: the one that stood counts. */
const NEIGHBOURS = `LEFT JOIN receipt AS older ON older.id = receipt.replaces_id
  LEFT JOIN receipt AS newer ON newer.id = (
    SELECT id FROM receipt AS later WHERE later.replaces_id = receipt.id AND ${NO_DUPLICATE}
    ORDER BY created_hlc, created_dev, created_seq LIMIT 1)
  LEFT JOIN receipt AS standing ON standing.id = substr(receipt.void_reason, ${DUPLICATE_OF.length + 1})
    AND receipt.void_reason = '${DUPLICATE_OF}' || standing.id`

/** These receipts, in the order given; an unknown one is left out. */
export function receiptsById(read: Read, ids: readonly string[]): ReceiptRow[] {
  return read
    .rows<Stored>(
      `SELECT ${COLUMNS} FROM json_each(?) AS asked JOIN receipt ON receipt.id = asked.value ${NEIGHBOURS}
       WHERE receipt.created_dev IS NOT NULL ORDER BY asked.key`,
      JSON.stringify(ids),
    )
    .map(toReceipt)
}

export function liveReceiptsOf(read: Read, paymentId: string): ReceiptRow[] {
  return read
    .rows<Stored>(
      `SELECT ${COLUMNS} FROM receipt_payment JOIN receipt ON receipt.id = receipt_id ${NEIGHBOURS}
       WHERE payment_id = ? AND receipt.void_wall IS NULL
       ORDER BY receipt.fiscal_year, receipt.series, receipt.number`,
      paymentId,
    )
    .map(toReceipt)
}

function toReceipt(stored: Stored): ReceiptRow {
  const { id, kind, fiscalYear, series, number, issuedOn, receivedOn, payerId, payerName, amount, description } = stored
  const { issuedAt, voidWall, voidReason } = stored
  const duplicateOf = numbered(stored.standingId, {
    fiscalYear: stored.standingYear,
    series: stored.standingSeries,
    number: stored.standingNumber,
  })
  return {
    id,
    kind,
    number: receiptNumber({ fiscalYear, series, number }),
    fiscalYear,
    issuedOn,
    receivedOn,
    payerId,
    payerName,
    amount,
    description,
    paymentIds: JSON.parse(stored.paymentIds) as string[],
    voided:
      voidWall === null ? null : { at: instant(voidWall), reason: duplicateOf === null ? (voidReason ?? '') : '' },
    duplicateOf,
    issuedAt,
    replaces: numbered(stored.olderId, {
      fiscalYear: stored.olderYear,
      series: stored.olderSeries,
      number: stored.olderNumber,
    }),
    replacedBy: numbered(stored.newerId, {
      fiscalYear: stored.newerYear,
      series: stored.newerSeries,
      number: stored.newerNumber,
    }),
    snapshot: JSON.parse(stored.snapshot) as ReceiptSnapshot,
  }
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}

function numbered(id: string | null, number: Parameters<typeof receiptNumber>[0]): NumberedReceipt | null {
  return id === null ? null : { id, number: receiptNumber(number) }
}
