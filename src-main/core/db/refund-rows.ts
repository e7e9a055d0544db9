import type { Method } from '../../../src-shared/contract/payments.ts'
import type { Read } from './connection.ts'

/** Money given back of a payment, as everyone reads it. */
export interface RefundRow {
  readonly id: string
  readonly paymentId: string
  readonly amount: number
  readonly refundedOn: string | null
  readonly method: Method
  readonly methodId: string | null
  readonly fundId: string | null
  readonly reason: string
  readonly releases: { chargeId: string; amount: number }[]
  readonly voided: { at: string; reason: string } | null
}

type Stored = Omit<RefundRow, 'releases' | 'voided'> & {
  readonly releases: string
  readonly voidWall: number | null
  readonly voidReason: string | null
}

/** The refunds of these payments in the order they were given, void ones with them. */
export function refundsOfPayments(read: Read, paymentIds: readonly string[]): RefundRow[] {
  return read
    .rows<Stored>(
      `SELECT id, payment_id, amount, refunded_on, method, method_id, fund_id, reason, releases, void_wall, void_reason
       FROM refund WHERE payment_id IN (SELECT value FROM json_each(?)) AND deleted = 0 AND created_dev IS NOT NULL
       ORDER BY created_hlc, id`,
      JSON.stringify(paymentIds),
    )
    .map(({ releases, voidWall, voidReason, ...stored }) => ({
      ...stored,
      releases: JSON.parse(releases) as RefundRow['releases'],
      voided: voidWall === null ? null : { at: new Date(voidWall).toISOString(), reason: voidReason ?? '' },
    }))
}
