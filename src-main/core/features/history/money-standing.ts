import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { GroupValue, Op } from '../../db/change.ts'
import { closedPeriodOf } from '../../db/closed-period.ts'
import type { Connection } from '../../db/connection.ts'

type Why = Outputs['history']['previewUndo']['laterEdits'][number]['why']

interface Written {
  readonly operationId: string
  readonly hlc: string
  readonly before: GroupValue
}

/**
 * Why money must not go back to what a register held before: a receipt or a refund has come to stand on it, its books were
 * closed, or what it would settle or waive again has been settled since.
 */
export function moneyStandsOn(db: Connection, op: Op & { 0: 'r' }, written: Written): Why | null {
  if (op[1] === 'payment' && op[3] === 'revision') return paymentStands(db, op, written)
  if (op[1] === 'charge' && op[3] === 'waiver') {
    const more = Number(written.before.waived ?? 0) - Number(op[4].waived ?? 0)
    return more > openOf(db, op[2]) ? 'payment' : null
  }
  return null
}

function paymentStands(db: Connection, op: Op & { 0: 'r' }, { operationId, hlc, before }: Written): Why | null {
  const [, , payment, , now] = op
  if (isThereSince(db, 'refund', REFUNDS, payment, hlc)) return 'refund'
  const saysElse = ['payerId', 'amount', 'paidOn', 'method'].some((field) => before[field] !== now[field])
  if (saysElse && isThereSince(db, 'receipt', RECEIPTS, payment, hlc)) return 'receipt'
  if (saysElse && closedPeriodOf(db, dayOf(before), dayOf(now)) !== null) return 'closed'

  const sums = allocated(now)
  for (const [charge, amount] of allocated(before)) {
    const more = amount - (sums.get(charge) ?? 0)
    if (more > 0 && more > openOf(db, charge) && !wrote(db, operationId, charge)) return 'payment'
  }
  return null
}

const REFUNDS = 'SELECT id FROM refund WHERE payment_id = ? AND void_wall IS NULL AND deleted = 0'
const RECEIPTS = `SELECT receipt.id FROM receipt_payment JOIN receipt ON receipt.id = receipt_id
  WHERE payment_id = ? AND void_wall IS NULL`

function isThereSince(db: Connection, table: string, query: string, payment: string, hlc: string): boolean {
  return db
    .rows<{ id: string }>(query, payment)
    .some(({ id }) => db.row(`${CHANGE_OF} AND hlc > ?`, table, id, hlc) !== undefined)
}

/** A charge that the operation itself took away comes back with it. */
function wrote(db: Connection, operationId: string, charge: string): boolean {
  return db.row(`${CHANGE_OF} AND operation = ?`, 'charge', charge, operationId) !== undefined
}

const CHANGE_OF = 'SELECT 1 FROM change_row JOIN change USING (dev, seq) WHERE tbl = ? AND row = ?'

function openOf(db: Connection, charge: string): number {
  return db.row<{ open: number }>('SELECT open FROM charge_open WHERE charge_id = ?', charge)?.open ?? 0
}

function allocated({ allocations }: GroupValue): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { chargeId, amount } of (allocations ?? []) as { chargeId: string; amount: number }[]) {
    sums.set(chargeId, (sums.get(chargeId) ?? 0) + amount)
  }
  return sums
}

function dayOf({ paidOn }: GroupValue): string | null {
  return typeof paidOn === 'string' ? paidOn : null
}
