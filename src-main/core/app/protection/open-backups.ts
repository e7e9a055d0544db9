import { join } from 'node:path'
import { readLocal } from '../../db/local.ts'
import { findBackups } from '../backup/backup-note.ts'
import { BACKUPS_FOLDER } from '../backup/pack-club.ts'
import { identityOf, SECOND_PLACE } from '../backup/plan-backup.ts'
import type { Club } from '../club.ts'

/** The club's backups that hold the bare key, here and in the second place where that is reachable. */
export function openBackups(club: Pick<Club, 'folder' | 'db'>): readonly string[] {
  const { id } = identityOf(club.db)
  const second = readLocal(club.db, SECOND_PLACE)
  return [join(club.folder, BACKUPS_FOLDER), ...(second === null ? [] : [second])].flatMap((folder) =>
    findBackups(folder, id)
      .filter((backup) => !backup.protected)
      .map(({ fileName }) => join(folder, fileName)),
  )
}
