import type { Method } from '../../../src-shared/contract/payments.ts'
import { memberName } from '../../../src-shared/domain/member-name.ts'
import { receiptNumber } from '../../../src-shared/domain/receipt-number.ts'
import type { Read } from './connection.ts'

export interface AllocationRow {
  readonly chargeId: string
  readonly amount: number
  readonly feeName: string
  readonly fiscalYear: number
  readonly memberId: string
  readonly memberName: string
}

/** A payment as everyone reads it: with the person who paid, what it settled, and its receipt. */
export interface PaymentRow {
  readonly id: string
  readonly payerId: string
  readonly payerNumber: string
  readonly payerName: string
  readonly amount: number
  readonly paidOn: string | null
  readonly method: Method
  readonly reference: string
  readonly note: string
  readonly imported: boolean
  readonly allocations: AllocationRow[]
  readonly credit: number
  readonly voided: { at: string; reason: string } | null
  readonly receipt: { id: string; number: string; void: boolean } | null
  readonly recordedAt: string
}

interface Names {
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
}

interface Stored extends Names {
  readonly id: string
  readonly payerId: string
  readonly payerNumber: string
  readonly amount: number
  readonly paidOn: string | null
  readonly method: Method
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

type StoredAllocation = Omit<AllocationRow, 'memberName'> & Names & { readonly paymentId: string; readonly live: 0 | 1 }

/** The receipt of a payment: the live one, or else the last that was voided. */
const RECEIPT_OF_PAYMENT = `
  SELECT receipt.id FROM receipt_payment JOIN receipt ON receipt.id = receipt_id WHERE payment_id = payment.id
  ORDER BY void_wall IS NOT NULL, issued_at DESC, fiscal_year DESC, number DESC LIMIT 1`

const NAMES = `coalesce(person.family_name, '') AS family_name, coalesce(person.given_name, '') AS given_name,
  coalesce(person.full_name, '') AS full_name`

/** These payments, in the order given; a deleted or unknown one is left out. */
export function paymentsById(read: Read, ids: readonly string[]): PaymentRow[] {
  const list = JSON.stringify(ids)
  const stored = read.rows<Stored>(
    `SELECT payment.id, coalesce(person.id, payment.payer_id) AS payer_id, coalesce(person.member_number, '') AS payer_number, ${NAMES},
       payment.amount, paid_on, method, reference, payment.note, imported, payment.void_wall, payment.void_reason,
       coalesce(change.wall, 0) AS recorded_wall, receipt.id AS receipt_id, receipt.fiscal_year, receipt.series,
       receipt.number, receipt.void_wall IS NOT NULL AS receipt_void
     FROM json_each(?) AS asked JOIN payment ON payment.id = asked.value
       LEFT JOIN member AS payer ON payer.id = payment.payer_id
       LEFT JOIN member AS person ON person.id = coalesce(payer.root, payer.id)
       LEFT JOIN change ON change.dev = payment.created_dev AND change.seq = payment.created_seq
       LEFT JOIN receipt ON receipt.id = (${RECEIPT_OF_PAYMENT})
     WHERE payment.deleted = 0 AND payment.created_dev IS NOT NULL ORDER BY asked.key`,
    list,
  )
  const allocations = allocationsByPayment(read, list)
  return stored.map((row) => toPayment(row, allocations.get(row.id) ?? []))
}

/** What each payment says it settled, oldest charge first, the payer's own before those of others. */
function allocationsByPayment(read: Read, list: string): Map<string, StoredAllocation[]> {
  const rows = read.rows<StoredAllocation>(
    `SELECT payment.id AS payment_id, charge.id AS charge_id, part.value ->> 'amount' AS amount,
       coalesce(fee.name, '') AS fee_name, fiscal_year, coalesce(person.id, charge.member_id) AS member_id, ${NAMES},
       charge.deleted = 0 AND charge.created_dev IS NOT NULL AS live
     FROM payment JOIN json_each(payment.allocations) AS part
       JOIN charge ON charge.id = part.value ->> 'chargeId'
       LEFT JOIN fee ON fee.id = fee_id
       LEFT JOIN member ON member.id = charge.member_id
       LEFT JOIN member AS person ON person.id = coalesce(member.root, member.id)
       LEFT JOIN member AS payer ON payer.id = payment.payer_id
     WHERE payment.id IN (SELECT value FROM json_each(?))
     ORDER BY period_start, coalesce(due_on, '9999'), coalesce(fee.position, 0),
       person.id <> coalesce(payer.root, payer.id), person.sort_key, charge.id`,
    list,
  )
  return Map.groupBy(rows, ({ paymentId }) => paymentId)
}

/** An allocation to a charge that was taken back is credit again; a void payment only tells what it had been for. */
function toPayment(stored: Stored, parts: readonly StoredAllocation[]): PaymentRow {
  const { id, payerId, payerNumber, amount, paidOn, method, reference, note, voidWall, receiptId } = stored
  const standing = parts.filter(({ live }) => live === 1 || voidWall !== null)
  const allocated = standing.reduce((sum, part) => sum + part.amount, 0)
  return {
    id,
    payerId,
    payerNumber,
    payerName: memberName(stored),
    amount,
    paidOn,
    method,
    reference,
    note,
    imported: stored.imported === 1,
    allocations: standing.map(toAllocation),
    credit: voidWall === null ? amount - allocated : 0,
    voided: voidWall === null ? null : { at: isoInstant(voidWall), reason: stored.voidReason ?? '' },
    receipt:
      receiptId === null ? null : { id: receiptId, number: receiptNumber(stored), void: stored.receiptVoid === 1 },
    recordedAt: isoInstant(stored.recordedWall),
  }
}

function toAllocation(part: StoredAllocation): AllocationRow {
  const { chargeId, amount, feeName, fiscalYear, memberId } = part
  return { chargeId, amount, feeName, fiscalYear, memberId, memberName: memberName(part) }
}

function isoInstant(ms: number): string {
  return new Date(ms).toISOString()
}
