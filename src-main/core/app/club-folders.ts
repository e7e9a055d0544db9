import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { DATABASE_FILE } from './club.ts'
import { folderName } from './folder-name.ts'
import { makeWithParents } from './make-with-parents.ts'

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
  makeWithParents(folder)
}

export function refuseWithoutClub(folder: string): void {
  if (!existsSync(join(folder, DATABASE_FILE))) throw refuse('CLUB_NOT_FOUND', { path: folder })
}
