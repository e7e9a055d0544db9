import { existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { DATABASE_FILE } from './club.ts'
import { folderName } from './folder-name.ts'

/** Whether a club may be made there: nothing lies in it yet. */
export function isFree(folder: string): boolean {
  return !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0)
}

/** Named after the club, with a number where that name is taken. */
export function freeFolderIn(parent: string, name: string): string {
  const base = join(parent, folderName(name))
  for (let i = 1; ; i += 1) {
    const folder = i === 1 ? base : `${base} ${i}`
    if (!existsSync(folder)) return folder
  }
}

export function isSameFolder(one: string, other: string): boolean {
  return one === other || (existsSync(one) && realpathSync(one) === realpathSync(other))
}

/** A folder for a club: new or empty, and one that can be written. */
export function makeFreeFolder(folder: string): void {
  if (!isFree(folder)) throw refuse('CLUB_EXISTS', { path: folder })
  try {
    makeWithParents(folder)
  } catch {
    throw refuse('FOLDER_NOT_WRITABLE', { path: folder })
  }
}

/** Node's own recursion never ends where a file system says of a new folder that its parent is not there, as /proc does. */
export function makeWithParents(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeWithParents(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

export function refuseWithoutClub(folder: string): void {
  if (!existsSync(join(folder, DATABASE_FILE))) throw refuse('CLUB_NOT_FOUND', { path: folder })
}
