import { applyLogged, bodyOf } from './apply.ts'
import { type Change, isLater } from './change.ts'
import { changeColumns, readChange, type StoredChange } from './change-rows.ts'
import type { Connection } from './connection.ts'
import { derive } from './derive.ts'
import { logTables } from './guard.ts'
import { tableInFile } from './heads.ts'
import { syncedTables } from './synced-tables.ts'
import { Touched } from './touched.ts'

/**
 * Makes all rows anew from the log, in the caller's transaction. `instead` answers what takes the place of a change:
 * itself, another, or nothing. Needed where a change turns out not to count after all, and where a newer program
 * understands what an older one could only keep.
 */
export function rebuild(db: Connection, instead: (change: Change) => Change | null = (change) => change): Touched {
  const changes = db.rows<StoredChange>(`SELECT ${changeColumns} FROM change`).flatMap((stored) => {
    const before = readChange(stored)
    const change = instead(before)
    if (change === null) return []
    // Its very text, which may say more than this program reads of it.
    return [{ change, body: change === before ? stored.body : bodyOf(change) }]
  })
  const derived = ['allocation', 'charge_open', 'receipt_payment']
  for (const table of [...Object.keys(syncedTables).map(tableInFile), ...derived, ...logTables])
    db.run(`DELETE FROM ${table}`)
  // What was read of the log before is no longer so.
  db.rollbacks += 1

  const touched = new Touched()
  changes.sort((a, b) => (isLater(a.change, b.change) ? 1 : -1))
  for (const { change, body } of changes) applyLogged(db, change, touched, body)
  derive(db, touched)
  return touched
}
