import { memberName } from '../../../src-shared/domain/member-name.ts'
import { CHARGE_NAME } from './charge-name.ts'
import type { Read } from './connection.ts'

/** What one payment put on one charge. */
export interface PaymentPart {
  readonly paymentId: string
  readonly chargeId: string
  readonly amount: number
  readonly feeId: string
  readonly feeName: string
  readonly description: string
  readonly occasion: boolean
  readonly fiscalYear: number
  readonly periodStart: string
  readonly periodEnd: string
  readonly memberId: string
  readonly memberName: string
  /** Whether the charge still stands. */
  readonly live: 0 | 1
}

type Stored = Omit<PaymentPart, 'memberName' | 'occasion'> & {
  readonly occasion: 0 | 1
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
  readonly contactName: string | null
}

/**
 * What each payment settles, oldest charge first, the payer's own before those of others: of a live one what stands after
 * its refunds, of a void one what it had said.
 */
export function partsByPayment(read: Read, paymentIds: readonly string[]): Map<string, PaymentPart[]> {
  const rows = read.rows<Stored>(
    `WITH asked AS (SELECT value AS id FROM json_each(?)), part AS (
       SELECT payment_id, charge_id, amount FROM allocation WHERE payment_id IN (SELECT id FROM asked)
       UNION ALL SELECT payment.id, said.value ->> 'chargeId', sum(said.value ->> 'amount')
         FROM payment, json_each(payment.allocations) AS said
         WHERE payment.id IN (SELECT id FROM asked) AND void_wall IS NOT NULL GROUP BY 1, 2)
     SELECT part.payment_id, part.charge_id, part.amount, charge.fee_id, ${CHARGE_NAME} AS fee_name,
       charge.description, coalesce(fee.rhythm, '') = 'occasion' AS occasion, fiscal_year,
       period_start, period_end, coalesce(person.id, charge.member_id) AS member_id, coalesce(person.family_name, '') AS family_name,
       coalesce(person.given_name, '') AS given_name, coalesce(person.full_name, '') AS full_name,
       contact.name AS contact_name, charge.deleted = 0 AND charge.created_dev IS NOT NULL AS live
     FROM part JOIN charge ON charge.id = part.charge_id JOIN payment ON payment.id = part.payment_id
       LEFT JOIN fee ON fee.id = charge.fee_id
       LEFT JOIN member ON member.id = charge.member_id
       LEFT JOIN member AS person ON person.id = coalesce(member.root, member.id)
       LEFT JOIN contact ON contact.id = charge.member_id
       LEFT JOIN member AS payer ON payer.id = payment.payer_id
     ORDER BY period_start, coalesce(due_on, '9999'), coalesce(fee.position, 0),
       person.id <> coalesce(payer.root, payer.id), person.sort_key, charge.id`,
    JSON.stringify(paymentIds),
  )
  const parts = rows.map(
    ({ familyName, givenName, fullName, contactName, occasion, ...part }): PaymentPart => ({
      ...part,
      occasion: occasion === 1,
      memberName: contactName ?? memberName({ familyName, givenName, fullName }),
    }),
  )
  return Map.groupBy(parts, ({ paymentId }) => paymentId)
}
