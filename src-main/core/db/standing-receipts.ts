import { isLater } from './change.ts'
import type { Connection } from './connection.ts'

/** The reason of a receipt that is void because another one stands for the same payment; the id of that one follows. */
export const DUPLICATE_OF = 'duplicate:'

interface Moment {
  readonly hlc: string
  readonly dev: string
  readonly seq: number
}

interface Voided extends Moment {
  readonly wall: number
  readonly reason: string
}

interface Issued extends Moment {
  readonly id: string
  readonly wall: number
  readonly payments: readonly string[]
  readonly voided: Voided | undefined
}

/**
 * Two laptops may issue a receipt for one payment without hearing of each other. Both numbers stay used; the earlier
 * receipt stands, the later is void as its duplicate, on every laptop alike and for good: it was void from its issue on,
 * so voiding the other one later does not bring it back.
 */
export function settleReceipts(db: Connection, touched: Iterable<string>): void {
  const settled = new Set<string>()
  for (const receipt of touched) {
    if (settled.has(receipt)) continue
    const together = issuedFor(db, receipt)
    for (const { id } of together) settled.add(id)
    const duplicates = duplicatesAmong(together)
    for (const each of together) showVoid(db, each, duplicates.get(each.id))
  }
}

/** Receipts that share a payment with this one, and so have to be settled with it. */
export function receiptsBeside(db: Connection, receipt: string): string[] {
  return db
    .prepare(
      `SELECT DISTINCT other.receipt_id FROM receipt_payment AS own JOIN receipt_payment AS other USING (payment_id)
       WHERE own.receipt_id = ? AND other.receipt_id <> own.receipt_id`,
    )
    .pluck()
    .all(receipt) as string[]
}

/** A receipt with all that hang together with it by their payments, in the order of their issue. */
function issuedFor(db: Connection, receipt: string): Issued[] {
  const ids = new Set([receipt])
  for (const id of ids) for (const other of receiptsBeside(db, id)) ids.add(other)
  const issued = [...ids].map((id) => readIssued(db, id)).filter((each) => each !== null)
  return issued.sort((a, b) => (isLater(a, b) ? 1 : -1))
}

function readIssued(db: Connection, id: string): Issued | null {
  const found = db.row<Moment & { wall: number; paymentIds: string }>(
    `SELECT change.hlc, dev, seq, wall, payment_ids FROM receipt JOIN change ON dev = created_dev AND seq = created_seq WHERE id = ?`,
    id,
  )
  if (found === undefined) return null
  const voided = db.row<Voided>(
    "SELECT hlc, dev, seq, wall, reason FROM void_mark WHERE tbl = 'receipt' AND row = ? ORDER BY hlc, dev, seq LIMIT 1",
    id,
  )
  return { ...found, id, payments: JSON.parse(found.paymentIds) as string[], voided }
}

/** Of which receipt each of them is a duplicate: of an earlier one that stood when it was issued. */
function duplicatesAmong(issued: readonly Issued[]): Map<string, string> {
  const duplicates = new Map<string, string>()
  for (const [place, own] of issued.entries()) {
    const standing = issued.slice(0, place).find((earlier) => {
      const stood = earlier.voided === undefined || isLater(earlier.voided, own)
      return stood && !duplicates.has(earlier.id) && earlier.payments.some((each) => own.payments.includes(each))
    })
    if (standing !== undefined) duplicates.set(own.id, standing.id)
  }
  return duplicates
}

/** Somebody's own reason says more than ours. */
function showVoid(db: Connection, { id, wall, voided }: Issued, standing: string | undefined): void {
  const own = standing === undefined ? { wall: null, reason: null } : { wall, reason: `${DUPLICATE_OF}${standing}` }
  const shown = voided ?? own
  db.run(
    'UPDATE receipt SET void_wall = ?1, void_reason = ?2 WHERE id = ?3 AND (void_wall, void_reason) IS NOT (?1, ?2)',
    ...[shown.wall, shown.reason, id],
  )
}
