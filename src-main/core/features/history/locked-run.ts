import type { Connection } from '../../db/connection.ts'

/** Whether a charge is one of a billing run that was locked: it is not taken back, by whatever way. */
export function isOfLockedRun(db: Connection, table: string, row: string): boolean {
  if (table !== 'charge') return false
  const run = `SELECT 1 FROM charge JOIN billing_run ON billing_run.id = billing_run_id
    WHERE charge.id = ? AND locked_on IS NOT NULL AND billing_run.deleted = 0`
  return db.row(run, row) !== undefined
}
