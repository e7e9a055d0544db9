import { existsSync, realpathSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { DATABASE_FILE } from './club.ts'
import { copyClubFiles } from './copy-club-files.ts'
import { type FileIdentity, identify } from './file-identity.ts'
import { FolderLock } from './folder-lock.ts'
import type { Office } from './office.ts'
import { removeClubFiles } from './remove-club-files.ts'
import { refuseFolderWithin, refuseUnsafeFolder } from './safe-folder.ts'

/** Moves a club's files to a folder of this laptop's own and opens them there, as the same device. */
export async function moveHere(office: Office, path: string): Promise<KnownClub> {
  const from = resolve(path)
  if (!existsSync(join(from, DATABASE_FILE))) throw refuse('CLUB_NOT_FOUND', { path: from })
  await office.close()
  const to = office.freeFolder(basename(from))
  await carry(office, from, to)
  return office.open(to)
}

/**
 * Moves the open club to a folder that somebody chose. What it can be copied while it is open is; what goes wrong leaves it
 * where it was, and open.
 */
export async function* moveTo(
  office: Office,
  { folder }: { readonly folder: string },
  signal?: AbortSignal,
): AsyncGenerator<Progress, KnownClub, void> {
  const from = office.club().folder
  const to = resolve(folder)
  refuseUnsafeFolder(to)
  if (isWithin(to, from)) throw refuse('CLUB_EXISTS', { path: to })
  office.refuseTaken(to)
  yield* copyClubFiles({ from, to, which: 'resting' }, signal)
  // From here on nobody can stop it: a club lies in one place.
  return await office.closedMeanwhile(() => carry(office, from, to))
}

/** From a folder that nobody has open; answers where the club lies afterwards. */
async function carry(office: Office, from: string, to: string): Promise<string> {
  // Whoever has it open would go on writing into the old place.
  new FolderLock(from, new Date(office.clock.now()).toISOString()).release()
  const before = placeOf(from)
  for await (const _step of copyClubFiles({ from, to, which: 'all' }));
  office.installation.devices.moved(before, placeOf(to))
  removeClubFiles(from)
  office.installation.forget(from)
  return to
}

function placeOf(folder: string): { folder: string; file: FileIdentity } {
  return { folder: realpathSync(folder), file: identify(join(folder, DATABASE_FILE)) }
}

function isWithin(folder: string, other: string): boolean {
  try {
    refuseFolderWithin(folder, other)
    return false
  } catch {
    return true
  }
}
