import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ReleaseFault } from '../core/app/updates/release.ts'

/** Beside the file itself: what the system and the club go on writing. */
const SPARE = 64 * 1024 * 1024

/** Refuses where a folder's disk could not take in so much: half of a program is worse than the old one. */
export async function refuseWithoutRoom(folders: readonly string[], bytes: number): Promise<void> {
  for (const folder of folders) {
    const { bavail, bsize } = await statfs(nearest(folder))
    if (bavail * bsize < bytes + SPARE) throw new ReleaseFault('disk')
  }
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder))
}
