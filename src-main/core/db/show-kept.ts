import type { Connection } from './connection.ts'
import { readLocal, writeLocal } from './local.ts'
import { rebuild } from './rebuild.ts'

const SHOWN = 'shown_schema'

/**
 * Makes the rows anew where this program, by its schema `version`, understands changes of newer laptops that the one
 * before could only keep in the log. In the caller's transaction; once a version.
 */
export function showKept(db: Connection, version: number): void {
  const shown = Number(readLocal(db, SHOWN) ?? version)
  if (readLocal(db, SHOWN) === null || shown < version) writeLocal(db, SHOWN, String(version))
  if (shown >= version) return
  if (db.row('SELECT 1 FROM change WHERE schema_version > ? LIMIT 1', shown) !== undefined) rebuild(db)
}
