import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { writeLocal } from '../../db/local.ts'
import type { Club } from '../club.ts'
import { pack } from './backup-jobs.ts'
import type { BackupNote } from './backup-note.ts'
import { waitForTurn } from './backup-turn.ts'
import { isOfTheDisk } from './copy-verified.ts'
import { BACKUPS_FOLDER } from './pack-club.ts'
import { planBackup, SECOND_PLACE_AT } from './plan-backup.ts'
import { pruneBackups } from './prune-backups.ts'

export interface CreatedBackup {
  readonly fileName: string
  readonly bytes: number
  readonly secondPlaceWritten: boolean
}

/** Writes a verified backup beside the data, and to the second place when it is reachable. */
export async function* createBackup(
  club: Club,
  { reason, signal }: { reason: BackupNote['reason']; signal?: AbortSignal | undefined },
): AsyncGenerator<Progress, CreatedBackup, void> {
  const turn = await waitForTurn(club)
  try {
    const plan = planBackup(club.db, { ...club, now: Date.parse(club.ctx().now), reason })
    const { bytes, secondPlaceWritten } = yield* pack(plan, signal)

    if (secondPlaceWritten && club.newer === null)
      await club.queue.run(() => writeLocal(club.db, SECOND_PLACE_AT, plan.note.createdAt))
    if (club.newer === null) prune(club, plan, secondPlaceWritten)
    return { fileName: plan.fileName, bytes, secondPlaceWritten }
  } catch (fault) {
    throw isOfTheDisk(fault) ? refuse('FOLDER_NOT_WRITABLE', { path: club.folder }) : fault
  } finally {
    turn.end()
  }
}

/** Not where a newer program has written the club: which backups that one keeps is for it to say. */
function prune(club: Club, { note, secondPlace }: ReturnType<typeof planBackup>, secondPlaceWritten: boolean): void {
  pruneBackups(join(club.folder, BACKUPS_FOLDER), note.club)
  if (secondPlaceWritten && secondPlace !== null) pruneBackups(secondPlace, note.club)
}

/** A fresh backup as a file, to save anywhere. */
export async function* downloadBackup(
  club: Club,
  { signal }: { signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Progress, { file: File }, void> {
  const { fileName } = yield* createBackup(club, { reason: 'asked', signal })
  return { file: new File([readFileSync(join(club.folder, BACKUPS_FOLDER, fileName))], fileName) }
}
