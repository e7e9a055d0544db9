import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../../../../src-shared/domain/refusal.ts'
import type { JobWatch } from '../../workers/serve-job.ts'
import { KEYS_FILE } from '../keys.ts'
import { readNote } from './backup-note.ts'
import { openUnpacked } from './check-database.ts'
import { flushFolder } from './durable-file.ts'
import { NotABackup, unpackArchive } from './unpack-archive.ts'
import { DATABASE_ENTRY, writeArchive } from './write-archive.ts'

export interface ResealJob {
  readonly archive: string
  /** Of the club, with the key file that the backup gets. */
  readonly folder: string
  readonly key: Uint8Array
}

/**
 * Gives a backup the club's key file of today in place of the one in it. Says no where the backup is of another key or
 * damaged, and leaves it as it is; the new one takes its place only when it has been unpacked and opened.
 */
export async function resealArchive({ archive, folder, key }: ResealJob, watch: JobWatch): Promise<boolean> {
  const note = readNote(archive)
  if (note === null) return false
  const work = mkdtempSync(join(dirname(archive), '.sealing-'))
  try {
    const [club, again, draft] = [join(work, 'club'), join(work, 'again'), join(work, 'sealed.meibo')]
    await unpackArchive(archive, club, watch)
    openUnpacked(club, key).close()
    copyFileSync(join(folder, KEYS_FILE), join(club, KEYS_FILE))
    const { bytes: _bytes, ...said } = note
    const content = { folder: club, database: join(club, DATABASE_ENTRY), note: { ...said, protected: true } }
    await writeArchive(draft, content, watch)
    await unpackArchive(draft, again, watch)
    openUnpacked(again, key).close()

    renameSync(draft, archive)
    flushFolder(dirname(archive))
    return true
  } catch (fault) {
    if (fault instanceof NotABackup || (fault instanceof Refusal && fault.code !== 'CANCELLED')) return false
    throw fault
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
