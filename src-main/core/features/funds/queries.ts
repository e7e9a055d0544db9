import type { Batch, Fund, PaymentMethod } from '../../../../src-shared/contract/funds.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'
import type { SyncedTableName } from '../../db/synced-tables.ts'
import { sumWhenClosed } from './sum-when-closed.ts'

export function storedFunds(read: Read): Fund[] {
  return read.rows<Fund>(
    `SELECT id, name, kind, position, bank_code, bank_name, branch_code, branch_name, account_type, account_number,
       holder_kana, opening_on, opening_amount
     FROM fund WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, name, id`,
  )
}

export function storedMethods(read: Read): PaymentMethod[] {
  return read.rows<PaymentMethod>(
    `SELECT id, name, stands_for, fund_id, position FROM payment_method
     WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, name, id`,
  )
}

/** The row of that id among those there are. */
export function named<T extends { readonly id: string }>(rows: readonly T[], id: string, what: SyncedTableName): T {
  const found = rows.find((row) => row.id === id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what })
  return found
}

/** How often live rows name this one, in any of these columns. */
export function countUses(
  read: Read,
  id: string,
  places: readonly (readonly [table: string, column: string])[],
): number {
  return places.reduce((sum, [table, column]) => {
    const voidless = ['payment', 'refund', 'expense', 'transfer'].includes(table) ? 'AND void_wall IS NULL' : ''
    const row = read.row<{ count: number }>(
      `SELECT count(*) AS count FROM ${table} WHERE ${column} = ? AND deleted = 0 ${voidless}`,
      id,
    )
    return sum + (row?.count ?? 0)
  }, 0)
}

type StoredBatch = Omit<Batch, 'closed' | 'startedAt'> & {
  readonly startedWall: number
  readonly closedOn: string | null
  readonly counted: number | null
  readonly reason: string
}

const BATCH = `
  SELECT batch.id, name, started_on, fund_id, expected, note, closed_on, counted, reason, coalesce(change.wall, 0) AS started_wall,
    coalesce((SELECT sum(amount) FROM payment WHERE batch_id = batch.id AND void_wall IS NULL AND deleted = 0), 0) AS sum,
    (SELECT count(*) FROM payment WHERE batch_id = batch.id AND void_wall IS NULL AND deleted = 0) AS payments
  FROM batch LEFT JOIN change ON change.dev = created_dev AND change.seq = created_seq
  WHERE batch.deleted = 0 AND created_dev IS NOT NULL`

/** The newest first. */
export function findBatches(
  read: Read,
  { offset, limit }: { offset: number; limit: number },
): { total: number; batches: Batch[] } {
  const count = read.row<{ total: number }>(
    'SELECT count(*) AS total FROM batch WHERE deleted = 0 AND created_dev IS NOT NULL',
  )
  const rows = read.rows<StoredBatch>(
    `${BATCH} ORDER BY started_on DESC, created_hlc DESC, batch.id DESC LIMIT ? OFFSET ?`,
    limit,
    offset,
  )
  return { total: count?.total ?? 0, batches: rows.map((row) => toBatch(read, row)) }
}

export function getBatch(read: Read, id: string): Batch {
  const stored = read.row<StoredBatch>(`${BATCH} AND batch.id = ?`, id)
  if (stored === undefined) throw refuse('ROW_NOT_FOUND', { what: 'batch' })
  return toBatch(read, stored)
}

function toBatch(read: Read, { closedOn, counted, reason, startedWall, ...batch }: StoredBatch): Batch {
  const sum = closedOn === null ? 0 : sumWhenClosed(read, batch.id, batch.sum)
  return {
    ...batch,
    closed: closedOn === null ? null : { on: closedOn, counted: counted ?? 0, sum, reason },
    startedAt: new Date(startedWall).toISOString(),
  }
}
