import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { backup } from '../../../../src-shared/contract/clubs.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { dayIn } from '../../db/clock.ts'
import { readLocal, writeLocal } from '../../db/local.ts'
import type { Club } from '../club.ts'
import { isWithin } from '../safe-folder.ts'
import { type FoundBackup, findBackups } from './backup-note.ts'
import { BACKUPS_FOLDER } from './pack-club.ts'
import { identityOf, SECOND_PLACE, SECOND_PLACE_AT } from './plan-backup.ts'

type Backup = z.infer<typeof backup>

export interface BackupStatus {
  readonly backups: Backup[]
  readonly lastAt: string | null
  readonly secondPlace: string | null
  readonly secondPlaceLastAt: string | null
  readonly secondPlaceDue: boolean
  readonly daysWithoutSecondPlace: number | null
}

const DAYS_WITHOUT_A_REMINDER = 14

/** Which backups there are, newest first, and whether it is time for one outside this laptop. */
export function backupStatus(club: Club): BackupStatus {
  const { today, timeZone } = club.ctx()
  const { id } = identityOf(club.db)
  const secondPlace = readLocal(club.db, SECOND_PLACE)
  const here = listed(findBackups(join(club.folder, BACKUPS_FOLDER), id), 'folder')
  const there = secondPlace === null ? [] : listed(findBackups(secondPlace, id), 'second')
  const secondPlaceLastAt = readLocal(club.db, SECOND_PLACE_AT)
  const since = secondPlaceLastAt === null ? firstDay(club) : dayIn(timeZone, Date.parse(secondPlaceLastAt))
  const days = since === null ? null : daysBetween(since, today)

  return {
    backups: [...here, ...there].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    lastAt:
      here
        .map(({ createdAt }) => createdAt)
        .sort()
        .at(-1) ?? null,
    secondPlace,
    secondPlaceLastAt,
    secondPlaceDue: days !== null && days > DAYS_WITHOUT_A_REMINDER,
    daysWithoutSecondPlace: days,
  }
}

/** Sets the folder that each backup is copied to as well, after trying to write there; null takes it away. */
export async function setSecondPlace(
  club: Club,
  { folder }: { folder: string | null },
): Promise<Record<string, never>> {
  if (folder !== null) refusePlace(club, folder)
  await club.queue.run(() => {
    if (folder === null) club.db.run('DELETE FROM local WHERE key = ?', SECOND_PLACE)
    else writeLocal(club.db, SECOND_PLACE, folder)
  })
  return {}
}

function refusePlace(club: Club, folder: string): void {
  if (isWithin(folder, club.folder)) throw refuse('SECOND_PLACE_WITHIN_CLUB', { path: folder })
  const trial = join(folder, '.meibo-trial')
  try {
    writeFileSync(trial, '')
    rmSync(trial)
  } catch {
    throw refuse('FOLDER_NOT_WRITABLE', { path: folder })
  }
}

function listed(found: readonly FoundBackup[], place: Backup['place']): Backup[] {
  return found.map(({ fileName, bytes, createdAt, reason }) => ({ fileName, place, bytes, createdAt, reason }))
}

function firstDay(club: Club): string | null {
  const wall = club.db.prepare('SELECT min(wall) FROM operation').pluck().get() as number | null
  return wall === null ? null : dayIn(club.timeZone, wall)
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
}
