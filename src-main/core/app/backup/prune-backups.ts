import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupsToKeep } from '../../../../src-shared/domain/backups-to-keep.ts'
import { findBackups } from './backup-note.ts'

/** Removes the club's backups in a folder that the rule no longer keeps; files of others stay. */
export function pruneBackups(folder: string, club: string): void {
  const found = findBackups(folder, club)
  const keep = new Set(backupsToKeep(found))
  for (const backup of found) if (!keep.has(backup)) rmSync(join(folder, backup.fileName), { force: true })
}
