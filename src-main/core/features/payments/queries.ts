import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Bindable, Read } from '../../db/connection.ts'
import { type PaymentRow, paymentsById } from '../../db/payment-rows.ts'
import { IDS_OF_PERSON } from '../../db/person.ts'
import { RECEIPT_NUMBER_FOLDED } from '../../db/receipt-rows.ts'

export function getPayment(read: Read, id: string): PaymentRow {
  const [payment] = paymentsById(read, [id])
  if (payment === undefined) throw refuse('PAYMENT_NOT_FOUND', {})
  return payment
}

/** One word of a search: it may stand in the payer's name, be the amount, or lie in a receipt's number. */
export interface PaymentTerm {
  readonly term: string
  readonly amount: number | null
  readonly payerIds: readonly string[]
}

type PaymentFilter = Omit<Inputs['payments']['list'], 'search'> & { readonly terms: readonly PaymentTerm[] }

/** The page of payments that match, newest first, with the count of all and the sum of all that are not void. */
export function findPayments(read: Read, filter: PaymentFilter): { total: number; sum: number; ids: string[] } {
  const { where, values } = conditions(filter)
  const matching = `FROM payment LEFT JOIN member ON member.id = payment.payer_id WHERE ${where}`
  const sums = read.row<{ total: number; sum: number }>(
    `SELECT count(*) AS total, coalesce(sum(amount) FILTER (WHERE void_wall IS NULL), 0) AS sum ${matching}`,
    ...values,
  )
  const page = read.rows<{ id: string }>(
    `SELECT payment.id ${matching}
     ORDER BY coalesce(paid_on, '') DESC, payment.created_hlc DESC, payment.id DESC LIMIT ? OFFSET ?`,
    ...values,
    filter.limit,
    filter.offset,
  )
  return { total: sums?.total ?? 0, sum: sums?.sum ?? 0, ids: page.map(({ id }) => id) }
}

/** A person's live payments that still hold credit, oldest first. */
export function paymentsWithCredit(read: Read, personId: string): PaymentRow[] {
  const ids = read.rows<{ id: string }>(
    `SELECT id FROM payment WHERE payer_id IN (${IDS_OF_PERSON}) AND void_wall IS NULL AND deleted = 0
     ORDER BY coalesce(paid_on, ''), created_hlc`,
    personId,
  )
  return paymentsById(
    read,
    ids.map(({ id }) => id),
  ).filter(({ credit }) => credit > 0)
}

function conditions(filter: PaymentFilter): { where: string; values: Bindable[] } {
  const parts: [text: string, ...values: Bindable[]][] = [['payment.deleted = 0 AND payment.created_dev IS NOT NULL']]
  if (filter.from !== undefined) parts.push(['paid_on >= ?', filter.from])
  if (filter.to !== undefined) parts.push(['paid_on <= ?', filter.to])
  if (!filter.includeVoid || filter.needsReceipt) parts.push(['payment.void_wall IS NULL'])
  if (!filter.includeImported) parts.push(['imported = 0'])
  if (filter.needsReceipt) parts.push([WITHOUT_RECEIPT])
  for (const term of filter.terms) parts.push(termCondition(term))
  return { where: parts.map(([text]) => `(${text})`).join(' AND '), values: parts.flatMap(([, ...values]) => values) }
}

const WITHOUT_RECEIPT = `NOT EXISTS (SELECT 1 FROM receipt_payment JOIN receipt ON receipt.id = receipt_id
  WHERE payment_id = payment.id AND receipt.void_wall IS NULL)`

function termCondition({ term, amount, payerIds }: PaymentTerm): [string, ...Bindable[]] {
  return [
    `coalesce(member.root, payment.payer_id) IN (SELECT value FROM json_each(?)) OR payment.amount = ?
     OR payment.id IN (SELECT payment_id FROM receipt_payment JOIN receipt ON receipt.id = receipt_id
                       WHERE instr(${RECEIPT_NUMBER_FOLDED}, ?) > 0)`,
    JSON.stringify(payerIds),
    amount,
    term,
  ]
}
