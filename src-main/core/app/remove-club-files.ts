import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE_FILE } from './club.ts'

const ours =
  /^(meibo\.db(-wal|-shm)?|keys\.json(\.new)?|lock\.db(-journal)?|open-since\.txt|owner\.json|attachments|backups)$/

/** Of whoever has the club open now, and of nobody after that. */
const ofTheOwner = /^(lock\.db(-journal)?|open-since\.txt|owner\.json)$/

export function isClubFile(name: string): boolean {
  return ours.test(name)
}

export function goesAlong(name: string): boolean {
  return isClubFile(name) && !ofTheOwner.test(name)
}

/** Deletes what is the club's and nothing else: a folder may hold files that somebody put beside it. */
export function removeClubFiles(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (isClubFile(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
  removeEmpty(folder)
}

/**
 * The same for a folder whose club lies elsewhere now: what cannot be deleted, because something has it open, stays. The
 * database goes first and the key last, so that what is left is never a club without its key. Answers whether all went.
 */
export function clearLeftFolder(folder: string, remove = rmSync): boolean {
  if (!existsSync(folder)) return true
  const rank = (name: string) => (name.startsWith(DATABASE_FILE) ? 0 : name === 'keys.json' ? 2 : 1)
  const names = readdirSync(folder).filter(isClubFile)
  for (const name of names.sort((one, other) => rank(one) - rank(other))) {
    try {
      remove(join(folder, name), { recursive: true, force: true })
    } catch {
      // Told by what is left.
    }
  }
  const isClear = !readdirSync(folder).some(isClubFile)
  removeEmpty(folder)
  return isClear
}

/** A folder that is a disk, or in which somebody stands, stays. */
function removeEmpty(folder: string): void {
  try {
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
  } catch {
    // Empty it is.
  }
}
