import type { Read } from './connection.ts'
import { fundOf } from './fund-of.ts'

export interface FundMovement {
  readonly source: 'payment' | 'refund' | 'expense' | 'transfer'
  readonly id: string
  /** Null where no fund fits: the club has named none yet. */
  readonly fundId: string | null
  /** Null where an imported payment does not say. */
  readonly day: string | null
  /** Yen; negative for money that went out. */
  readonly amount: number
}

/** Every live movement of money; a transfer is two. Other queries may select from it, as `(${FUND_MOVEMENTS})`. */
export const FUND_MOVEMENTS = `
  SELECT 'payment' AS source, id, ${fundOf('payment')} AS fund_id, paid_on AS day, amount FROM payment
    WHERE void_wall IS NULL AND deleted = 0 AND created_dev IS NOT NULL
  UNION ALL SELECT 'refund', id, ${fundOf('refund')}, refunded_on, -amount FROM refund
    WHERE void_wall IS NULL AND deleted = 0 AND created_dev IS NOT NULL
  UNION ALL SELECT 'expense', id, fund_id, paid_on, -amount FROM expense
    WHERE void_wall IS NULL AND deleted = 0 AND created_dev IS NOT NULL
  UNION ALL SELECT 'transfer', id, from_fund_id, moved_on, -amount FROM transfer
    WHERE void_wall IS NULL AND deleted = 0 AND created_dev IS NOT NULL
  UNION ALL SELECT 'transfer', id, to_fund_id, moved_on, amount FROM transfer
    WHERE void_wall IS NULL AND deleted = 0 AND created_dev IS NOT NULL`

/**
 * What the books say lies in each fund, at the end of `until` or with all that is entered. Where a fund has an opening
 * amount, it stands for all that came before its day and for what has no day.
 */
export function fundBalances(read: Read, until: string | null = null): ReadonlyMap<string, number> {
  const rows = read.rows<{ id: string; balance: number }>(
    `SELECT fund.id, CASE WHEN ?1 IS NULL OR opening_on IS NULL OR opening_on <= ?1 THEN opening_amount ELSE 0 END
       + coalesce(sum(moved.amount), 0) AS balance
     FROM fund LEFT JOIN (${FUND_MOVEMENTS}) AS moved ON moved.fund_id = fund.id
       AND (opening_on IS NULL OR moved.day >= opening_on) AND (?1 IS NULL OR moved.day IS NULL OR moved.day <= ?1)
     WHERE fund.deleted = 0 AND fund.created_dev IS NOT NULL GROUP BY fund.id`,
    until,
  )
  return new Map(rows.map(({ id, balance }) => [id, balance]))
}
