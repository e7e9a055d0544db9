import { Refusal, refuse } from '../../../../src-shared/domain/refusal.ts'
import type { JobWatch } from '../../workers/serve-job.ts'
import { forgetDevice } from '../device.ts'
import { openUnpacked } from './check-database.ts'
import { isOfTheDisk } from './copy-verified.ts'
import { unpackArchive } from './unpack-archive.ts'

export interface UnpackJob {
  readonly archive: string
  /** As the person knows it, for the refusal. */
  readonly fileName: string
  readonly into: string
}

export interface UnpackedClub {
  readonly name: string
}

/** Unpacks a backup into a folder of its own, checks it, and makes it a copy that will write as a new device. */
export async function unpackClub({ archive, fileName, into }: UnpackJob, watch: JobWatch): Promise<UnpackedClub> {
  try {
    await unpackArchive(archive, into, watch)
    const db = openUnpacked(into)
    try {
      forgetDevice(db)
      return { name: (db.prepare('SELECT name FROM club LIMIT 1').pluck().get() as string | undefined) ?? '' }
    } finally {
      db.close()
    }
  } catch (fault) {
    throw isExplained(fault) ? fault : refuse('BACKUP_UNREADABLE', { fileName })
  }
}

function isExplained(fault: unknown): boolean {
  if (fault instanceof Refusal) return fault.code === 'CANCELLED' || fault.code === 'DATABASE_NEWER'
  return isOfTheDisk(fault)
}
