import type { Connection } from './connection.ts'
import { receiptsBeside, settleReceipts } from './standing-receipts.ts'
import type { Touched } from './touched.ts'

interface Part {
  readonly chargeId: string
  readonly amount: number
}

/**
 * Keeps `allocation` (live payments only, less what their live refunds gave up) and `charge_open` equal to what charges,
 * payments and refunds say: per charge, amount = allocated + waived + open. A charge that is settled has no row.
 * Of several receipts for one payment one stands.
 */
export function deriveMoney(db: Connection, touched: Touched): void {
  const charges = new Set(touched.rows('charge'))
  const payments = new Set(touched.rows('payment'))
  for (const refund of touched.rows('refund')) payments.add(paymentOfRefund(db, refund))
  for (const payment of payments) projectAllocations(db, payment, charges)
  for (const charge of charges) projectOpen(db, charge)
  const receipts = new Set(touched.rows('receipt'))
  for (const receipt of touched.rows('receipt')) projectReceipt(db, receipt, receipts)
  settleReceipts(db, receipts)
}

function paymentOfRefund(db: Connection, refund: string): string {
  return String(db.prepare('SELECT payment_id FROM refund WHERE id = ?').pluck().get(refund) ?? '')
}

function projectAllocations(db: Connection, payment: string, charges: Set<string>): void {
  const before = db.prepare('SELECT charge_id FROM allocation WHERE payment_id = ?').pluck().all(payment) as string[]
  for (const charge of before) charges.add(charge)
  db.run('DELETE FROM allocation WHERE payment_id = ?', payment)
  for (const [charge, amount] of allocationsOf(db, payment)) {
    if (amount > 0)
      db.run('INSERT INTO allocation (payment_id, charge_id, amount) VALUES (?, ?, ?)', payment, charge, amount)
    charges.add(charge)
  }
}

/** By charge; a refund gives up no more than there is. */
function allocationsOf(db: Connection, payment: string): Map<string, number> {
  const sums = new Map<string, number>()
  const live = db
    .prepare('SELECT allocations FROM payment WHERE id = ? AND void_wall IS NULL AND deleted = 0')
    .pluck()
    .get(payment) as string | undefined
  if (live === undefined) return sums
  for (const { chargeId, amount } of JSON.parse(live) as Part[]) sums.set(chargeId, (sums.get(chargeId) ?? 0) + amount)

  const refunds = db
    .prepare('SELECT releases FROM refund WHERE payment_id = ? AND void_wall IS NULL AND deleted = 0')
    .pluck()
    .all(payment) as string[]
  for (const { chargeId, amount } of refunds.flatMap((releases) => JSON.parse(releases) as Part[])) {
    sums.set(chargeId, Math.max(0, (sums.get(chargeId) ?? 0) - amount))
  }
  return sums
}

function projectOpen(db: Connection, charge: string): void {
  db.run('DELETE FROM charge_open WHERE charge_id = ?', charge)
  db.run(
    `INSERT INTO charge_open (charge_id, member_id, open)
     SELECT id, member_id, open FROM (
       SELECT id, member_id, amount - waived
         - (SELECT coalesce(sum(amount), 0) FROM allocation WHERE charge_id = charge.id) AS open
       FROM charge WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL)
     WHERE open <> 0`,
    charge,
  )
}

function projectReceipt(db: Connection, receipt: string, receipts: Set<string>): void {
  for (const other of receiptsBeside(db, receipt)) receipts.add(other)
  db.run('DELETE FROM receipt_payment WHERE receipt_id = ?', receipt)
  db.run(
    `INSERT OR IGNORE INTO receipt_payment (payment_id, receipt_id)
     SELECT json_each.value, receipt.id FROM receipt, json_each(receipt.payment_ids) WHERE receipt.id = ?`,
    receipt,
  )
}
