import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'

type Collection = Outputs['books']['collection']
const RECEIVED =
  'payment.void_wall IS NULL AND payment.deleted = 0 AND payment.created_dev IS NOT NULL AND paid_on BETWEEN ? AND ?'

/** What was paid on these days, by what it was for and by how it came; `refunded` is what was given back on them. */
export function collection(ctx: Ctx, { from, to }: Inputs['books']['collection']): Collection {
  const byFee = ctx.read.rows<Collection['byFee'][number]>(
    `SELECT charge.fee_id, coalesce(fee.name, '') AS name, count(DISTINCT payment.id) AS count,
       sum(part.value ->> 'amount') AS amount
     FROM payment CROSS JOIN json_each(payment.allocations) AS part
       CROSS JOIN charge ON charge.id = part.value ->> 'chargeId' AND charge.deleted = 0 AND charge.created_dev IS NOT NULL
       LEFT JOIN fee ON fee.id = charge.fee_id
     WHERE ${RECEIVED} GROUP BY charge.fee_id ORDER BY coalesce(fee.position, 0), name`,
    from,
    to,
  )
  const methods = collectedByMethod(ctx.read, from, to)
  const total = methods.reduce((sum, { amount }) => sum + amount, 0)
  const refunded = ctx.read.row<{ amount: number }>(
    `SELECT coalesce(sum(amount), 0) AS amount FROM refund
     WHERE void_wall IS NULL AND deleted = 0 AND created_dev IS NOT NULL AND refunded_on BETWEEN ? AND ?`,
    from,
    to,
  )
  return {
    byFee,
    byMethod: methods,
    credit: total - byFee.reduce((sum, { amount }) => sum + amount, 0),
    refunded: refunded?.amount ?? 0,
    total,
  }
}

export function collectedByMethod(read: Read, from: PlainDate, to: PlainDate): Collection['byMethod'] {
  return read.rows(
    `SELECT method, method_id, coalesce(payment_method.name, '') AS name, count(*) AS count, sum(amount) AS amount
     FROM payment LEFT JOIN payment_method ON payment_method.id = method_id
     WHERE ${RECEIVED} GROUP BY method, method_id ORDER BY amount DESC, method`,
    from,
    to,
  )
}
