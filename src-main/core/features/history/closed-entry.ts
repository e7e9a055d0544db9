import type { Op } from '../../db/change.ts'
import { closedPeriodOf } from '../../db/closed-period.ts'
import type { Connection } from '../../db/connection.ts'

/** By which day an entry of the books belongs to a period. */
const days = {
  payment: { column: 'paid_on', key: 'paidOn' },
  refund: { column: 'refunded_on', key: 'refundedOn' },
  expense: { column: 'paid_on', key: 'paidOn' },
  transfer: { column: 'moved_on', key: 'movedOn' },
} as const

/** Whether taking this back would change books that are closed: those of the day it has now, or of the one it had before. */
export function standsInClosedBooks(db: Connection, op: Op, before: Readonly<Record<string, unknown>>): boolean {
  if (op[0] === 'k' || !isEntry(op[1])) return false
  const { column, key } = days[op[1]]
  const stored = db.row<{ day: string | null }>(`SELECT ${column} AS day FROM ${op[1]} WHERE id = ?`, op[2])
  const earlier = typeof before[key] === 'string' ? (before[key] as string) : null
  return closedPeriodOf(db, stored?.day ?? null, earlier) !== null
}

function isEntry(table: string): table is keyof typeof days {
  return Object.hasOwn(days, table)
}
