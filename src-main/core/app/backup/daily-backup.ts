import { join } from 'node:path'
import { type Clock, dayIn } from '../../db/clock.ts'
import type { Club } from '../club.ts'
import { packNow } from './backup-jobs.ts'
import { findBackups } from './backup-note.ts'
import { createBackup } from './create-backup.ts'
import { BACKUPS_FOLDER } from './pack-club.ts'
import { identityOf, planBackup } from './plan-backup.ts'

/** The backup of the first opening of a day, unless one was already made by hand; says whether one was due. */
export async function backUpToday(club: Club, clock: Clock): Promise<boolean> {
  const today = dayIn(club.timeZone, clock.now())
  const found = findBackups(join(club.folder, BACKUPS_FOLDER), identityOf(club.db).id)
  if (found.some(({ day, reason }) => day === today && reason !== 'migration')) return false

  const making = createBackup(club, { reason: 'day' })
  for (let step = await making.next(); !step.done; ) step = await making.next()
  return true
}

/** Before the file's form changes: blocks until the copy is made and checked. */
export function backUpBeforeMigration({ folder, key, db }: Pick<Club, 'folder' | 'key' | 'db'>, clock: Clock): void {
  packNow(planBackup(db, { folder, key, now: clock.now(), reason: 'migration' }))
}
