import { type Connection, openInMemory } from '../../../../src-main/core/db/connection.ts'
import { migrate } from '../../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../../src-main/core/db/migrations/all.ts'

/** All that a database held at one moment: of each table that was not empty its rows. */
export type Image = ReadonlyMap<string, readonly (readonly unknown[])[]>

const free: Connection[] = []
let tables: readonly string[] = []

/** A database with the newest schema and this in it. Used ones are used again: their statements are prepared already. */
export function openFile(image: Image = new Map()): Connection {
  const db = free.pop() ?? made()
  for (const [table, rows] of image) {
    const places = rows[0]?.map(() => '?').join()
    const insert = db.prepare(`INSERT INTO ${table} VALUES (${places})`)
    for (const row of rows) insert.run(...(row as string[]))
  }
  return db
}

/** What is in a database now. */
export function imageOf(db: Connection): Image {
  const kept = tablesIn(db).map((table) => {
    const rows = db.prepare(`SELECT * FROM ${table} NOT INDEXED`).raw().all() as unknown[][]
    return [table, rows] as const
  })
  return new Map(kept.filter(([, rows]) => rows.length > 0))
}

/** Gives back a database that nobody looks at any more. */
export function closeFile(db: Connection): void {
  for (const table of tablesIn(db)) db.run(`DELETE FROM ${table}`)
  // What was read of it before is no longer so.
  db.rollbacks += 1
  free.push(db)
}

function made(): Connection {
  const db = openInMemory()
  migrate(db.db, migrations, () => undefined)
  return db
}

/** The same in all of them. */
function tablesIn(db: Connection): readonly string[] {
  if (tables.length === 0) {
    tables = db.db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  }
  return tables
}
