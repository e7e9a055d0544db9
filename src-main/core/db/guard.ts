import type { Connection } from './connection.ts'
import { tableInFile } from './heads.ts'
import { syncedTables } from './synced-tables.ts'

const derivedTables = ['allocation', 'charge_open', 'receipt_payment']
const logTables = ['change', 'change_row', 'operation', 'head', 'superseded', 'void_mark', 'quarantine', 'device']

/**
 * Stops any statement of this connection that writes a synced table, or the log, without going through `apply`.
 * Returns the only way in: work done inside it may write.
 */
export function guardWrites(db: Connection): <T>(work: () => T) => T {
  let applying = 0
  db.db.function('meibo_applying', { deterministic: false }, () => applying)
  const tables = [...Object.keys(syncedTables).map(tableInFile), ...derivedTables, ...logTables]
  for (const table of tables) {
    for (const act of ['INSERT', 'UPDATE', 'DELETE']) {
      db.db.exec(
        `CREATE TEMP TRIGGER guard_${table}_${act.toLowerCase()} BEFORE ${act} ON main.${table} WHEN meibo_applying() = 0
         BEGIN SELECT RAISE(ABORT, 'synced tables are written by apply alone'); END`,
      )
    }
  }
  return (work) => {
    applying += 1
    try {
      return work()
    } finally {
      applying -= 1
    }
  }
}
