import type { Method } from '../../../src-shared/contract/payments.ts'
import { memberName } from '../../../src-shared/domain/member-name.ts'
import { receiptNumber } from '../../../src-shared/domain/receipt-number.ts'
import type { Read } from './connection.ts'
import { fundOf } from './fund-of.ts'
import { type PaymentPart, partsByPayment } from './payment-parts.ts'
import { type RefundRow, refundsOfPayments } from './refund-rows.ts'

export type AllocationRow = Omit<PaymentPart, 'paymentId' | 'live'>

/** A payment as everyone reads it: with who paid, what it settled, what was given back, and its receipt. */
export interface PaymentRow {
  readonly id: string
  readonly payerId: string
  readonly payerKind: 'member' | 'contact'
  readonly payerNumber: string
  readonly payerName: string
  readonly amount: number
  readonly paidOn: string | null
  readonly method: Method
  readonly methodId: string | null
  readonly methodName: string
  readonly fundId: string | null
  readonly fund: { id: string; name: string } | null
  readonly batch: { id: string; name: string } | null
  readonly reference: string
  readonly note: string
  readonly imported: boolean
  readonly allocations: AllocationRow[]
  readonly credit: number
  readonly refunded: number
  readonly refunds: RefundRow[]
  readonly voided: { at: string; reason: string } | null
  readonly receipt: { id: string; number: string; void: boolean } | null
  readonly recordedAt: string
}

interface Stored {
  readonly id: string
  readonly payerId: string
  readonly payerNumber: string
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
  readonly contactName: string | null
  readonly amount: number
  readonly paidOn: string | null
  readonly method: Method
  readonly methodId: string | null
  readonly methodName: string
  readonly fundId: string | null
  readonly liesIn: string | null
  readonly fundName: string
  readonly batchId: string | null
  readonly batchName: string
  readonly reference: string
  readonly note: string
  readonly imported: 0 | 1
  readonly voidWall: number | null
  readonly voidReason: string | null
  readonly recordedWall: number
  readonly receiptId: string | null
  readonly fiscalYear: number
  readonly series: string
  readonly number: number
  readonly receiptVoid: 0 | 1
}

/** The receipt of a payment: the live one, or else the last that was voided. */
const RECEIPT_OF_PAYMENT = `
  SELECT receipt.id FROM receipt_payment JOIN receipt ON receipt.id = receipt_id WHERE payment_id = payment.id
  ORDER BY void_wall IS NOT NULL, issued_at DESC, fiscal_year DESC, number DESC LIMIT 1`

/** These payments, in the order given; a deleted or unknown one is left out. */
export function paymentsById(read: Read, ids: readonly string[]): PaymentRow[] {
  const stored = read.rows<Stored>(
    `SELECT payment.id, coalesce(person.id, payment.payer_id) AS payer_id, coalesce(person.member_number, '') AS payer_number,
       coalesce(person.family_name, '') AS family_name, coalesce(person.given_name, '') AS given_name,
       coalesce(person.full_name, '') AS full_name, contact.name AS contact_name,
       payment.amount, paid_on, method, method_id, coalesce(payment_method.name, '') AS method_name, payment.fund_id,
       fund.id AS lies_in, coalesce(fund.name, '') AS fund_name, batch.id AS batch_id, coalesce(batch.name, '') AS batch_name,
       reference, payment.note, imported, payment.void_wall, payment.void_reason, coalesce(change.wall, 0) AS recorded_wall,
       receipt.id AS receipt_id, receipt.fiscal_year, receipt.series, receipt.number,
       receipt.void_wall IS NOT NULL AS receipt_void
     FROM json_each(?) AS asked JOIN payment ON payment.id = asked.value
       LEFT JOIN member AS payer ON payer.id = payment.payer_id
       LEFT JOIN member AS person ON person.id = coalesce(payer.root, payer.id)
       LEFT JOIN contact ON contact.id = payment.payer_id
       LEFT JOIN payment_method ON payment_method.id = payment.method_id
       LEFT JOIN fund ON fund.id = ${fundOf('payment')}
       LEFT JOIN batch ON batch.id = payment.batch_id
       LEFT JOIN change ON change.dev = payment.created_dev AND change.seq = payment.created_seq
       LEFT JOIN receipt ON receipt.id = (${RECEIPT_OF_PAYMENT})
     WHERE payment.deleted = 0 AND payment.created_dev IS NOT NULL ORDER BY asked.key`,
    JSON.stringify(ids),
  )
  const parts = partsByPayment(read, ids)
  const refunds = Map.groupBy(refundsOfPayments(read, ids), ({ paymentId }) => paymentId)
  return stored.map((row) => toPayment(row, parts.get(row.id) ?? [], refunds.get(row.id) ?? []))
}

/** An allocation to a charge that was taken back is credit again; a void payment only tells what it had been for. */
function toPayment(stored: Stored, parts: readonly PaymentPart[], refunds: RefundRow[]): PaymentRow {
  const { id, payerId, payerNumber, amount, paidOn, method, methodId, methodName, fundId, reference, note } = stored
  const { voidWall } = stored
  const standing = parts.filter(({ live }) => live === 1 || voidWall !== null)
  const allocated = standing.reduce((sum, part) => sum + part.amount, 0)
  const refunded = refunds.reduce((sum, refund) => sum + (refund.voided === null ? refund.amount : 0), 0)
  return {
    id,
    payerId,
    payerKind: stored.contactName === null ? 'member' : 'contact',
    payerNumber,
    payerName: stored.contactName ?? memberName(stored),
    amount,
    paidOn,
    method,
    methodId,
    methodName,
    fundId,
    fund: stored.liesIn === null ? null : { id: stored.liesIn, name: stored.fundName },
    batch: stored.batchId === null ? null : { id: stored.batchId, name: stored.batchName },
    reference,
    note,
    imported: stored.imported === 1,
    allocations: standing.map(({ paymentId: _paymentId, live: _live, ...part }) => part),
    credit: voidWall === null ? amount - allocated - refunded : 0,
    refunded,
    refunds,
    voided: voidWall === null ? null : { at: isoInstant(voidWall), reason: stored.voidReason ?? '' },
    receipt: receiptOf(stored),
    recordedAt: isoInstant(stored.recordedWall),
  }
}

function receiptOf(stored: Stored): PaymentRow['receipt'] {
  if (stored.receiptId === null) return null
  return { id: stored.receiptId, number: receiptNumber(stored), void: stored.receiptVoid === 1 }
}

function isoInstant(ms: number): string {
  return new Date(ms).toISOString()
}
