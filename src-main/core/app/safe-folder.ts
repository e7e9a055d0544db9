import { readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { refuse } from '../../../src-shared/domain/refusal.ts'

const cloudFolders = new RegExp(
  `(^|[\\\\/])(${[
    'Dropbox( \\([^\\\\/]+\\))?',
    'OneDrive( - [^\\\\/]+)?',
    'Google ?(Drive|ドライブ)',
    'GoogleDrive-[^\\\\/]+',
    'My Drive|マイドライブ',
    'CloudStorage|Mobile Documents|iCloud ?Drive',
    'Nextcloud|ownCloud|Synology ?Drive|MEGA',
    'Box( Sync)?|(pCloud|Proton) ?Drive',
  ].join('|')})([\\\\/]|$)`,
  'i',
)
const shares = /^(\\\\|\/\/)[^\\/?.]|^\\\\\?\\UNC\\|^\/run\/user\/\d+\/gvfs(\/|$)/i
const networkFileSystems =
  /^(nfs\d?|cifs|smb3|smbfs|davfs|afs|ceph|glusterfs|fuse\.(sshfs|davfs2?|rclone|glusterfs|gvfsd-fuse))$/

/**
 * A live database in a folder that another program copies, or on a network drive, gets torn: SQLite's WAL needs one
 * host and one disk (sqlite.org/wal.html). Refuses such a place; sharing is what sync is for.
 */
export function refuseUnsafeFolder(folder: string): void {
  const why = whyUnsafe(resolved(folder), process.platform === 'linux' ? mounts() : '')
  if (why !== null) throw refuse('UNSAFE_FOLDER', { path: folder, why })
}

/** By the whole path, after links and letters of drives, and on Linux by what is mounted there (`/proc/mounts`). */
export function whyUnsafe(path: string, mounted: string): 'network' | 'cloud' | null {
  if (shares.test(path) || networkFileSystems.test(fileSystemOf(path, mounted))) return 'network'
  return cloudFolders.test(path.normalize('NFC')) ? 'cloud' : null
}

/** What is shared is for sealed files alone: a club there would lie open beside its key. */
export function refuseFolderWithin(folder: string, shared: string): void {
  if (isWithin(folder, shared)) throw refuse('FOLDER_IN_PLACE', { path: folder })
}

/** Whether a folder is another one or lies in it, after links. */
export function isWithin(folder: string, other: string): boolean {
  const way = relative(resolved(resolve(other)), resolved(resolve(folder)))
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}

/** The native one tells of a mapped drive on Windows which share it is. */
function resolved(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(resolved(parent), basename(path))
  }
}

function mounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8')
  } catch {
    return ''
  }
}

/** Of what is mounted above a path the nearest counts, and the last where two lie over one another. */
function fileSystemOf(path: string, mounted: string): string {
  let nearest = { at: '', type: '' }
  for (const line of mounted.split('\n')) {
    const [, written = '', type = ''] = line.split(' ')
    const at = written.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    const holds = at === '/' || path === at || path.startsWith(`${at}/`)
    if (at !== '' && holds && at.length >= nearest.at.length) nearest = { at, type }
  }
  return nearest.type
}
