import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { refuse } from '../../../src-shared/domain/refusal.ts'

/** A folder that somebody typed or chose, for this account alone; refused where it cannot be made. */
export function makeWithParents(folder: string): void {
  try {
    make(folder)
  } catch {
    throw refuse('FOLDER_NOT_WRITABLE', { path: folder })
  }
}

/** Node's own recursion never ends where a file system says of a new folder that its parent is not there, as /proc does. */
function make(folder: string): void {
  if (isFolder(folder)) return
  if (dirname(folder) !== folder) make(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (fault) {
    // Another process may have been first.
    if (!isFolder(folder)) throw fault
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
