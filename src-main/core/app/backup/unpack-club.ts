import type { RefusalCode } from '../../../../src-shared/contract/errors.ts'
import type { Secret } from '../../../../src-shared/contract/ways-in.ts'
import { Refusal, refuse } from '../../../../src-shared/domain/refusal.ts'
import type { JobWatch } from '../../workers/serve-job.ts'
import { forgetDevice } from '../device.ts'
import { readWrappings, writeWrappings } from '../keys.ts'
import { unlockKey } from '../protection/unlock-key.ts'
import { openUnpacked } from './check-database.ts'
import { isOfTheDisk } from './copy-verified.ts'
import { unpackArchive } from './unpack-archive.ts'

export interface UnpackJob {
  readonly archive: string
  /** As the person knows it, for the refusal. */
  readonly fileName: string
  readonly into: string
  readonly secret?: Secret | undefined
}

export interface UnpackedClub {
  readonly name: string
}

/** Unpacks a backup into a folder of its own, checks it, and makes it a copy that will write as a new device. */
export async function unpackClub(job: UnpackJob, watch: JobWatch): Promise<UnpackedClub> {
  const { archive, fileName, into, secret } = job
  try {
    await unpackArchive(archive, into, watch)
    const { key } = await unlockKey(into, { path: '', name: fileName, secret })
    const db = openUnpacked(into, key)
    try {
      forgetDevice(db)
      forgetKeychain(into)
      return { name: (db.prepare('SELECT name FROM club LIMIT 1').pluck().get() as string | undefined) ?? '' }
    } finally {
      db.close()
    }
  } catch (fault) {
    throw isExplained(fault) ? fault : refuse('BACKUP_UNREADABLE', { fileName })
  }
}

/** The keychain that could open it is another computer's. */
function forgetKeychain(folder: string): void {
  const wrappings = readWrappings(folder)
  const rest = wrappings.filter(({ kind }) => kind !== 'keychain')
  if (rest.length < wrappings.length) writeWrappings(folder, rest)
}

const explained: readonly RefusalCode[] = [
  'CANCELLED',
  'DATABASE_NEWER',
  'CLUB_LOCKED',
  'WRONG_PASSPHRASE',
  'WRONG_RECOVERY_CODE',
  'RECOVERY_CODE_MISTYPED',
]

function isExplained(fault: unknown): boolean {
  if (fault instanceof Refusal) return explained.includes(fault.code)
  return isOfTheDisk(fault)
}
