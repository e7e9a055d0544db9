import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { TaxClass } from '../../../../src-shared/contract/ledger-accounts.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Bindable, Read } from '../../db/connection.ts'
import { NO_DUPLICATE, RECEIPT_NUMBER_FOLDED, type ReceiptRow, receiptsById } from '../../db/receipt-rows.ts'

/** The highest number given in a fiscal year and series, void ones counted; 0 while there is none. */
export function highestNumber(read: Read, fiscalYear: number, series: string): number {
  const row = read.row<{ highest: number }>(
    'SELECT coalesce(max(number), 0) AS highest FROM receipt WHERE fiscal_year = ? AND series = ?',
    fiscalYear,
    series,
  )
  return row?.highest ?? 0
}

/** Receipts in the order asked for; every one must be there. */
export function getReceipts(read: Read, ids: readonly string[]): ReceiptRow[] {
  const receipts = receiptsById(read, ids)
  if (receipts.length !== ids.length) throw refuse('RECEIPT_NOT_FOUND', {})
  return receipts
}

/** The last void receipt of exactly these payments that no newer one replaces. */
export function voidReceiptOf(read: Read, paymentIds: readonly string[]): string | null {
  const rows = read.rows<{ id: string; paymentIds: string }>(
    `SELECT receipt.id, payment_ids FROM receipt_payment JOIN receipt ON receipt.id = receipt_id
     WHERE payment_id = ? AND void_wall IS NOT NULL AND ${NO_DUPLICATE}
       AND NOT EXISTS (SELECT 1 FROM receipt AS newer WHERE newer.replaces_id = receipt.id)
     ORDER BY issued_at DESC, fiscal_year DESC, number DESC`,
    paymentIds[0] ?? '',
  )
  const asked = [...paymentIds].sort().join()
  return rows.find((row) => (JSON.parse(row.paymentIds) as string[]).sort().join() === asked)?.id ?? null
}

/** Where a member belongs, and who pays for it: the member's own id where nobody else does. */
export interface PayerHome {
  readonly householdId: string | null
  readonly paidById: string
}

/** Of members; contacts have none. */
export function payerHomes(read: Read, memberIds: readonly string[]): PayerHome[] {
  return read.rows<PayerHome>(
    `SELECT member.household_id, coalesce(payer.root, payer.id, member.id) AS paid_by_id
     FROM json_each(?) AS asked JOIN member ON member.id = asked.value
       LEFT JOIN member AS payer ON payer.id = member.payer_id`,
    JSON.stringify(memberIds),
  )
}

/** One word of a search: it may stand in the payer's name, be the amount, or lie in the number. */
export interface ReceiptTerm {
  readonly term: string
  readonly amount: number | null
  readonly payerIds: ReadonlySet<string>
}

interface Searchable {
  readonly id: string
  readonly personId: string
  readonly payerName: string
  readonly amount: number
  readonly number: string
}

type ReceiptFilter = Omit<Inputs['receipts']['list'], 'search' | 'offset' | 'limit'> & {
  readonly terms: readonly ReceiptTerm[]
}

/** Ids of all receipts that match, the last number first. */
export function findReceipts(read: Read, filter: ReceiptFilter): string[] {
  const { where, values } = conditions(filter)
  return read
    .rows<Searchable>(
      `SELECT receipt.id, coalesce(member.root, receipt.payer_id) AS person_id, payer_name, amount, ${RECEIPT_NUMBER_FOLDED} AS number
       FROM receipt LEFT JOIN member ON member.id = receipt.payer_id WHERE ${where}
       ORDER BY fiscal_year DESC, issued_on DESC, series, receipt.number DESC`,
      ...values,
    )
    .filter((receipt) => filter.terms.every((term) => matches(receipt, term)))
    .map(({ id }) => id)
}

function conditions(filter: ReceiptFilter): { where: string; values: Bindable[] } {
  const parts: [text: string, ...values: Bindable[]][] = [['receipt.created_dev IS NOT NULL']]
  if (filter.fiscalYear !== undefined) parts.push(['fiscal_year = ?', filter.fiscalYear])
  if (filter.from !== undefined) parts.push(['issued_on >= ?', filter.from])
  if (filter.to !== undefined) parts.push(['issued_on <= ?', filter.to])
  if (filter.amountFrom !== undefined) parts.push(['amount >= ?', filter.amountFrom])
  if (filter.amountTo !== undefined) parts.push(['amount <= ?', filter.amountTo])
  return { where: parts.map(([text]) => text).join(' AND '), values: parts.flatMap(([, ...values]) => values) }
}

/** The name on the paper counts as much as the payer's name of today. */
function matches(
  { personId, payerName, amount, number }: Searchable,
  { term, amount: sum, payerIds }: ReceiptTerm,
): boolean {
  return payerIds.has(personId) || amount === sum || number.includes(term) || foldText(payerName).includes(term)
}

/** What a receipt says of a charge's fee. */
export interface FeeWording {
  readonly chargeId: string
  readonly feeId: string
  readonly receiptText: string
  readonly rhythm: string
  readonly taxClass: TaxClass
  readonly donation: 0 | 1
  readonly periodStart: string
  readonly periodEnd: string
}

export function feeWordings(read: Read, chargeIds: readonly string[]): ReadonlyMap<string, FeeWording> {
  const rows = read.rows<FeeWording>(
    `SELECT charge.id AS charge_id, fee_id, coalesce(fee.receipt_text, '') AS receipt_text,
       coalesce(fee.rhythm, 'yearly') AS rhythm, coalesce(fee.tax_class, 'none') AS tax_class,
       coalesce(fee.donation, 0) AS donation,
       period_start, period_end
     FROM charge LEFT JOIN fee ON fee.id = fee_id WHERE charge.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(chargeIds),
  )
  return new Map(rows.map((row) => [row.chargeId, row]))
}
