import { applyChange } from './apply.ts'
import { type Change, isLater } from './change.ts'
import type { Connection } from './connection.ts'
import { derive } from './derive.ts'
import { logTables } from './guard.ts'
import { tableInFile } from './heads.ts'
import { changesOf } from './replay.ts'
import { syncedTables } from './synced-tables.ts'
import { Touched } from './touched.ts'

/**
 * Makes all rows anew from the log, in the caller's transaction. `instead` answers what takes the place of a change:
 * itself, another, or nothing. Needed where a change turns out not to count after all, and where a newer program
 * understands what an older one could only keep.
 */
export function rebuild(db: Connection, instead: (change: Change) => Change | null = (change) => change): Touched {
  const changes = [...changesOf(db)].map(instead).filter((change) => change !== null)
  const derived = ['allocation', 'charge_open', 'receipt_payment']
  for (const table of [...Object.keys(syncedTables).map(tableInFile), ...derived, ...logTables])
    db.run(`DELETE FROM ${table}`)
  // What was read of the log before is no longer so.
  db.rollbacks += 1

  const touched = new Touched()
  for (const change of changes.sort((a, b) => (isLater(a, b) ? 1 : -1))) applyChange(db, change, touched)
  derive(db, touched)
  return touched
}
