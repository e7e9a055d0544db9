import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { refuse } from '../../../src-shared/domain/refusal.ts'

const cloudFolders =
  /(^|[\\/])(Dropbox|OneDrive( - [^\\/]+)?|Google ?Drive|GoogleDrive-[^\\/]+|CloudStorage|Mobile Documents|iCloud ?Drive|Nextcloud|ownCloud|Box( Sync)?|pCloud ?Drive|MEGA)([\\/]|$)/i

/**
 * A live database in a folder that another program copies, or on a network drive, gets torn: SQLite's WAL needs one
 * host and one disk (sqlite.org/wal.html). Refuses such a place; sharing is what sync is for.
 */
export function refuseUnsafeFolder(folder: string): void {
  const path = resolved(folder)
  if (/^(\\\\|\/\/)[^\\/?.]/.test(path)) throw refuse('UNSAFE_FOLDER', { path: folder, why: 'network' })
  if (cloudFolders.test(path)) throw refuse('UNSAFE_FOLDER', { path: folder, why: 'cloud' })
}

/** What is shared is for sealed files alone: a club there would lie open beside its key. */
export function refuseFolderWithin(folder: string, shared: string): void {
  const way = relative(resolved(resolve(shared)), resolved(resolve(folder)))
  if (!isAbsolute(way) && way.split(sep)[0] !== '..') throw refuse('FOLDER_IN_PLACE', { path: folder })
}

function resolved(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : `${resolved(parent)}/${basename(path)}`
  }
}
