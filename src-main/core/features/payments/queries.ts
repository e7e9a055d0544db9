import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Bindable, Read } from '../../db/connection.ts'
import { fundOf } from '../../db/fund-of.ts'
import { type PaymentRow, paymentsById } from '../../db/payment-rows.ts'
import { IDS_OF_PAYER } from '../../db/person.ts'
import { RECEIPT_NUMBER_FOLDED } from '../../db/receipt-rows.ts'
import { type RefundRow, refundsOfPayments } from '../../db/refund-rows.ts'

export function getPayment(read: Read, id: string): PaymentRow {
  const [payment] = paymentsById(read, [id])
  if (payment === undefined) throw refuse('PAYMENT_NOT_FOUND', {})
  return payment
}

export function getRefund(read: Read, id: string): RefundRow {
  const stored = read.row<{ paymentId: string }>('SELECT payment_id FROM refund WHERE id = ?', id)
  const refund = refundsOfPayments(read, stored ? [stored.paymentId] : []).find((candidate) => candidate.id === id)
  if (refund === undefined) throw refuse('REFUND_NOT_FOUND', {})
  return refund
}

/** One word of a search: it may stand in the payer's name, be the amount, or lie in a receipt's number. */
export interface PaymentTerm {
  readonly term: string
  readonly amount: number | null
  readonly payerIds: readonly string[]
}

type PaymentFilter = Omit<Inputs['payments']['list'], 'search'> & { readonly terms: readonly PaymentTerm[] }

interface Sums {
  readonly total: number
  readonly sum: number
  readonly refunded: number
}

/** The page of payments that match, newest first, with the count of all and the sums of all that are not void. */
export function findPayments(read: Read, filter: PaymentFilter): Sums & { ids: string[] } {
  const { where, values } = conditions(filter)
  const matching = `FROM payment LEFT JOIN member ON member.id = payment.payer_id WHERE ${where}`
  const sums = read.row<Sums>(
    `SELECT count(*) AS total, coalesce(sum(amount) FILTER (WHERE void_wall IS NULL), 0) AS sum,
       coalesce(sum((${REFUNDED})) FILTER (WHERE void_wall IS NULL), 0) AS refunded ${matching}`,
    ...values,
  )
  const page = read.rows<{ id: string }>(
    `SELECT payment.id ${matching}
     ORDER BY coalesce(paid_on, '') DESC, payment.created_hlc DESC, payment.id DESC LIMIT ? OFFSET ?`,
    ...values,
    filter.limit,
    filter.offset,
  )
  return { ...(sums ?? { total: 0, sum: 0, refunded: 0 }), ids: page.map(({ id }) => id) }
}

/** A payer's live payments that still hold credit, oldest first. */
export function paymentsWithCredit(read: Read, payerId: string): PaymentRow[] {
  const ids = read.rows<{ id: string }>(
    `SELECT id FROM payment WHERE payer_id IN (${IDS_OF_PAYER}) AND void_wall IS NULL AND deleted = 0
     ORDER BY coalesce(paid_on, ''), created_hlc`,
    payerId,
  )
  return paymentsById(
    read,
    ids.map(({ id }) => id),
  ).filter(({ credit }) => credit > 0)
}

const REFUNDED = `SELECT coalesce(sum(refund.amount), 0) FROM refund
  WHERE payment_id = payment.id AND refund.void_wall IS NULL AND refund.deleted = 0`

const WITHOUT_RECEIPT = `NOT EXISTS (SELECT 1 FROM receipt_payment JOIN receipt ON receipt.id = receipt_id
  WHERE payment_id = payment.id AND receipt.void_wall IS NULL)`

const PAYER = 'coalesce(member.root, payment.payer_id)'

type Condition = [text: string, ...values: Bindable[]]

function conditions(filter: PaymentFilter): { where: string; values: Bindable[] } {
  const parts: Condition[] = [['payment.deleted = 0 AND payment.created_dev IS NOT NULL'], ...fieldConditions(filter)]
  if (!filter.includeVoid || filter.needsReceipt) parts.push(['payment.void_wall IS NULL'])
  if (!filter.includeImported) parts.push(['imported = 0'])
  if (filter.needsReceipt) parts.push([WITHOUT_RECEIPT])
  if (filter.refunded) parts.push([`(${REFUNDED}) > 0`])
  for (const term of filter.terms) parts.push(termCondition(term))
  return { where: parts.map(([text]) => `(${text})`).join(' AND '), values: parts.flatMap(([, ...values]) => values) }
}

function fieldConditions({
  from,
  to,
  payerId,
  method,
  methodId,
  fundId,
  batchId,
  ...sums
}: PaymentFilter): Condition[] {
  const asked: readonly [string, Bindable | undefined][] = [
    ['paid_on >= ?', from],
    ['paid_on <= ?', to],
    [`${PAYER} = ?`, payerId],
    ['method = ?', method],
    ['method_id IS ?', methodId],
    [`${fundOf('payment')} = ?`, fundId],
    ['batch_id = ?', batchId],
    ['payment.amount >= ?', sums.atLeast],
    ['payment.amount <= ?', sums.atMost],
  ]
  return asked.flatMap(([text, value]) => (value === undefined ? [] : [[text, value]]))
}

function termCondition({ term, amount, payerIds }: PaymentTerm): Condition {
  return [
    `${PAYER} IN (SELECT value FROM json_each(?)) OR payment.amount = ?
     OR payment.id IN (SELECT payment_id FROM receipt_payment JOIN receipt ON receipt.id = receipt_id
                       WHERE instr(${RECEIPT_NUMBER_FOLDED}, ?) > 0)`,
    JSON.stringify(payerIds),
    amount,
    term,
  ]
}
