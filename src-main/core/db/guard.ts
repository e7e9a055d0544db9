import type { Connection } from './connection.ts'
import { tableInFile } from './heads.ts'
import { syncedTables } from './synced-tables.ts'

const derivedTables = ['allocation', 'charge_open', 'receipt_payment']
export const logTables = [
  'change',
  'change_row',
  'operation',
  'head',
  'superseded',
  'void_mark',
  'quarantine',
  'administration',
  'device',
]

type MayWrite = <T>(work: () => T) => T

/**
 * Stops any statement of this connection that writes a synced table, or the log, without going through `apply`.
 * Returns the only way in: work done inside it may write.
 */
export function guardWrites(db: Connection): MayWrite {
  let applying = 0
  db.db.function('meibo_applying', { deterministic: false }, () => applying)
  db.db.exec(putUp('meibo_applying() = 0'))
  return door((inside) => {
    applying = inside ? 1 : 0
  })
}

/** The same for a connection that writes thousands of rows at once: its triggers, at which each would stop, are away meanwhile. */
export function guardBulkWrites(db: Connection): MayWrite {
  db.db.exec(putUp('true'))
  return door((inside) => db.db.exec(inside ? takenDown() : putUp('true')))
}

function door(pass: (inside: boolean) => void): MayWrite {
  let depth = 0
  return (work) => {
    if (depth === 0) pass(true)
    depth += 1
    try {
      return work()
    } finally {
      depth -= 1
      if (depth === 0) pass(false)
    }
  }
}

/** A transaction that failed may have put them up again by itself. */
function putUp(condition: string): string {
  return guarded()
    .map(
      ({ name, act, table }) =>
        `CREATE TEMP TRIGGER IF NOT EXISTS ${name} BEFORE ${act} ON main.${table} WHEN ${condition}
         BEGIN SELECT RAISE(ABORT, 'synced tables are written by apply alone'); END;`,
    )
    .join('\n')
}

function takenDown(): string {
  return guarded()
    .map(({ name }) => `DROP TRIGGER temp.${name};`)
    .join('\n')
}

function guarded() {
  const tables = [...Object.keys(syncedTables).map(tableInFile), ...derivedTables, ...logTables]
  return tables.flatMap((table) =>
    ['INSERT', 'UPDATE', 'DELETE'].map((act) => ({ name: `guard_${table}_${act.toLowerCase()}`, act, table })),
  )
}
