import { realpathSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { MovedClub } from '../../../src-shared/contract/clubs.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { readLocal } from '../db/local.ts'
import { SECOND_PLACE } from './backup/plan-backup.ts'
import { DATABASE_FILE } from './club.ts'
import { makeFreeFolder, refuseWithoutClub } from './club-folders.ts'
import { copyClubFiles } from './copy-club-files.ts'
import { type FileIdentity, identify } from './file-identity.ts'
import { FolderLock } from './folder-lock.ts'
import type { Office } from './office.ts'
import { clearLeftFolder, removeClubFiles } from './remove-club-files.ts'
import { isWithin, refuseUnsafeFolder } from './safe-folder.ts'

/** Moves a club's files to a folder of this laptop's own and opens them there, as the same device. */
export async function moveHere(office: Office, path: string): Promise<MovedClub> {
  const from = resolve(path)
  refuseWithoutClub(from)
  await office.close()
  const to = office.freeFolder(basename(from))
  const leftAt = await carry(office, from, to)
  return { ...(await office.open(to)), leftAt }
}

/**
 * Moves the open club to a folder that somebody chose. What can be copied while it is open is; what goes wrong leaves it
 * where it was, and open.
 */
export async function* moveTo(
  office: Office,
  { folder }: { readonly folder: string },
  signal?: AbortSignal,
): AsyncGenerator<Progress, MovedClub, void> {
  const from = office.club().folder
  const to = resolve(folder)
  refuseUnsafeFolder(to)
  if (isWithin(to, from)) throw refuse('CLUB_EXISTS', { path: to })
  const second = readLocal(office.club().db, SECOND_PLACE)
  if (second !== null && isWithin(second, to)) throw refuse('FOLDER_IS_SECOND_PLACE', { path: to })
  makeFreeFolder(to)
  yield* copyClubFiles({ from, to, which: 'resting' }, signal)
  // From here on nobody can stop it: a club lies in one place.
  let leftAt: string | null = null
  const club = await office.closedMeanwhile(async () => {
    leftAt = await carry(office, from, to)
    return to
  })
  return { ...club, leftAt }
}

/**
 * From a folder that nobody else may open meanwhile. Once all is copied and read back the club lies in the new place,
 * whatever becomes of the old one; answers the old folder where something in it could not be deleted.
 */
async function carry(office: Office, from: string, to: string): Promise<string | null> {
  const lock = lockedFor(office, from, to)
  try {
    const before = placeOf(from)
    for await (const _step of copyClubFiles({ from, to, which: 'all' }));
    office.installation.devices.moved(before, placeOf(to))
    office.installation.rename(from, to)
    // While nobody else may open it; the lock's own file goes once it is let go, where a system keeps what is open.
    clearLeftFolder(from)
    lock.release()
    return clearLeftFolder(from) ? null : from
  } finally {
    lock.release()
  }
}

function lockedFor(office: Office, from: string, to: string): FolderLock {
  try {
    return new FolderLock(from, new Date(office.clock.now()).toISOString())
  } catch (fault) {
    removeClubFiles(to)
    throw fault
  }
}

function placeOf(folder: string): { folder: string; file: FileIdentity } {
  return { folder: realpathSync(folder), file: identify(join(folder, DATABASE_FILE)) }
}
