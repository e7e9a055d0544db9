import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openEncrypted } from '../../db/connection.ts'
import type { JobWatch } from '../../workers/serve-job.ts'
import { readWrappings } from '../keys.ts'
import type { BackupNote } from './backup-note.ts'
import { countChanges, openWhole } from './check-database.ts'
import { copyVerified } from './copy-verified.ts'
import { flushFolder } from './durable-file.ts'
import { NotABackup, unpackArchive } from './unpack-archive.ts'
import { DATABASE_ENTRY, writeArchive } from './write-archive.ts'

export interface PackJob {
  readonly folder: string
  readonly key: Uint8Array
  /** Where the finished backup goes. */
  readonly fileName: string
  readonly note: BackupNote
  readonly secondPlace: string | null
}

export interface PackedBackup {
  readonly bytes: number
  readonly secondPlaceWritten: boolean
}

export const BACKUPS_FOLDER = 'backups'

/**
 * Makes one backup of a club that may be in use: copied through a connection of its own, packed, unpacked again and
 * opened, and only then given its name. Whatever happens before that leaves nothing.
 */
export async function packClub(job: PackJob, watch: JobWatch): Promise<PackedBackup> {
  const backups = join(job.folder, BACKUPS_FOLDER)
  const work = join(backups, '.making')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  try {
    const archive = join(work, 'backup.meibo')
    watch.report({ stage: 'reading', done: 0, total: 0 })
    const changes = copyDatabase(job, join(work, DATABASE_ENTRY))
    watch.checkCancelled()
    await writeArchive(archive, { folder: job.folder, database: join(work, DATABASE_ENTRY), note: job.note }, watch)
    await verify(archive, { into: join(work, 'unpacked'), key: job.key, changes }, watch)
    const secondPlaceWritten =
      job.secondPlace !== null && (await copyVerified(archive, job.secondPlace, job.fileName, watch))

    watch.checkCancelled()
    const target = join(backups, job.fileName)
    renameSync(archive, target)
    flushFolder(dirname(target))
    return { bytes: statSync(target).size, secondPlaceWritten }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Copies the database as of one moment and answers how many changes had been committed before it. */
function copyDatabase({ folder, key }: PackJob, copy: string): number {
  const db = openEncrypted(join(folder, DATABASE_ENTRY), key, { readonly: true })
  try {
    const changes = countChanges(db)
    db.run('VACUUM INTO ?', copy)
    return changes
  } finally {
    db.close()
  }
}

interface Expected {
  readonly into: string
  readonly key: Uint8Array
  readonly changes: number
}

async function verify(archive: string, { into, key, changes }: Expected, watch: JobWatch): Promise<void> {
  await unpackArchive(archive, into, watch)
  readWrappings(into)
  const db = openWhole(into, key)
  try {
    if (countChanges(db) < changes) throw new NotABackup('changes are missing')
  } finally {
    db.close()
  }
  watch.checkCancelled()
}
