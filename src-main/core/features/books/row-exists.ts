import type { Read } from '../../db/connection.ts'

/** Whether a row of a deterministic id was ever made, deleted or not. */
export function rowExists(
  read: Read,
  table: 'budget' | 'period_close' | 'ledger_account' | 'fund',
  id: string,
): boolean {
  return read.row(`SELECT 1 FROM ${table} WHERE id = ? AND created_dev IS NOT NULL`, id) !== undefined
}
