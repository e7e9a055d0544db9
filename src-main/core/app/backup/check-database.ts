import { join } from 'node:path'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { type Connection, openCopy } from '../../db/connection.ts'
import { newerVersion, schemaVersion } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/all.ts'
import { NotABackup } from './unpack-archive.ts'
import { DATABASE_ENTRY } from './write-archive.ts'

/** Opens an unpacked backup that this program is to work with, and looks whether it is whole. */
export function openUnpacked(folder: string, key: Uint8Array): Connection {
  const db = openWhole(folder, key)
  const newer = newerVersion(db.db, migrations)
  if (newer === null) return db
  db.close()
  throw refuse('DATABASE_NEWER', newer)
}

/** The same whichever version wrote it. */
export function openWhole(folder: string, key: Uint8Array): Connection {
  const db = openCopy(join(folder, DATABASE_ENTRY), key)
  try {
    if (db.db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new NotABackup('the database is damaged')
    if (schemaVersion(db.db) === 0) throw new NotABackup('no club in it')
    return db
  } catch (fault) {
    db.close()
    throw fault
  }
}

export function countChanges(db: Connection): number {
  return Number(db.prepare('SELECT count(*) FROM change').pluck().get())
}
