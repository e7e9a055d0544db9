import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { DATABASE_FILE } from './club.ts'
import { type FileIdentity, identify } from './file-identity.ts'
import { FolderLock } from './folder-lock.ts'
import type { Office } from './office.ts'
import { isClubFile, removeClubFiles } from './remove-club-files.ts'

/** Moves a club's files to a folder of this laptop's own and opens them there, as the same device. */
export async function moveHere(office: Office, path: string): Promise<KnownClub> {
  const from = resolve(path)
  if (!existsSync(join(from, DATABASE_FILE))) throw refuse('CLUB_NOT_FOUND', { path: from })
  await office.close()
  // Whoever has it open would go on writing into the old place.
  new FolderLock(from, new Date(office.clock.now()).toISOString()).release()

  const before = placeOf(from)
  const to = office.freeFolder(basename(from))
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from).filter(isClubFile)) move(join(from, name), join(to, name))
  office.installation.devices.moved(before, placeOf(to))
  removeClubFiles(from)
  office.installation.forget(from)
  return office.open(to)
}

function placeOf(folder: string): { folder: string; file: FileIdentity } {
  return { folder: realpathSync(folder), file: identify(join(folder, DATABASE_FILE)) }
}

/** Another disk cannot be renamed to: then it is copied, and taken away only when all of it is there. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    cpSync(from, to, { recursive: true, preserveTimestamps: true })
  }
}
