import type { Method } from '../../../../src-shared/contract/payments.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'

export interface Way {
  readonly method: Method
  readonly methodId: string | null
  readonly fundId: string | null
}

/** How money came or went: the club's own method says what it stands for. */
export function wayOf(read: Read, { method, methodId, fundId }: Way): Way {
  if (fundId !== null && !isThere(read, 'fund', fundId)) throw refuse('ROW_NOT_FOUND', { what: 'fund' })
  if (methodId === null) return { method, methodId, fundId }
  const found = read.row<{ standsFor: Method }>(
    'SELECT stands_for FROM payment_method WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    methodId,
  )
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'paymentMethod' })
  return { method: found.standsFor, methodId, fundId }
}

/** The batch that a payment is put into, which must be open, and its fund. */
export function openBatch(read: Read, id: string | null): { id: string; fundId: string | null } | null {
  if (id === null) return null
  const found = read.row<{ name: string; fundId: string | null; closedOn: string | null }>(
    'SELECT name, fund_id, closed_on FROM batch WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    id,
  )
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'batch' })
  if (found.closedOn !== null) throw refuse('BATCH_CLOSED', { name: found.name })
  return { id, fundId: found.fundId }
}

function isThere(read: Read, table: 'fund', id: string): boolean {
  return read.row(`SELECT 1 FROM ${table} WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL`, id) !== undefined
}
