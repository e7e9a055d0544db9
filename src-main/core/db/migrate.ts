import type { Database } from 'better-sqlite3'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { Migration } from './migration.ts'

/**
 * Brings a database up to the newest schema: refuses a newer one, copies the file first, one transaction a step.
 * `beforeFirst` makes that copy; it is not called for an empty file.
 */
export function migrate(db: Database, migrations: readonly Migration[], beforeFirst: () => void): void {
  const newer = newerVersion(db, migrations)
  if (newer !== null) throw refuse('DATABASE_NEWER', newer)

  const found = schemaVersion(db)
  const due = migrations.filter((step) => step.version > found)
  if (due.length > 0 && found > 0) beforeFirst()

  for (const step of due) {
    db.transaction(() => {
      step.up(db)
      db.pragma(`user_version = ${step.version}`)
    }).exclusive()
  }
}

export interface NewerVersion {
  readonly fileVersion: number
  readonly appVersion: number
}

/** What the file is and what this program knows, where a newer program has written it. */
export function newerVersion(db: Database, migrations: readonly Migration[]): NewerVersion | null {
  const fileVersion = schemaVersion(db)
  const appVersion = newestVersion(migrations)
  return fileVersion > appVersion ? { fileVersion, appVersion } : null
}

export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}
