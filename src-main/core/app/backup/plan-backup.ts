import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dayIn } from '../../db/clock.ts'
import type { Connection } from '../../db/connection.ts'
import { readLocal } from '../../db/local.ts'
import { isProtected } from '../keys.ts'
import { type BackupNote, backupFileName } from './backup-note.ts'
import { BACKUPS_FOLDER, type PackJob } from './pack-club.ts'

export const SECOND_PLACE = 'second_place'
export const SECOND_PLACE_AT = 'second_place_at'

interface Wish {
  readonly folder: string
  readonly key: Uint8Array
  /** Milliseconds since 1970. */
  readonly now: number
  readonly reason: BackupNote['reason']
}

/** What a backup made now is called and says of itself. Reads no column that is younger than the first schema. */
export function planBackup(db: Connection, { folder, key, now, reason }: Wish): PackJob {
  const club = identityOf(db)
  const day = dayIn(club.timeZone, now)
  const note = {
    meibo: 1,
    club: club.id,
    createdAt: new Date(now).toISOString(),
    day,
    reason,
    protected: isProtected(folder),
  } as const
  const fileName = freeName(join(folder, BACKUPS_FOLDER), backupFileName(day, timeIn(club.timeZone, now), club.name))
  return { folder, key, fileName, note, secondPlace: readLocal(db, SECOND_PLACE) }
}

export function identityOf(db: Connection): { id: string; name: string; timeZone: string } {
  const club = db.row<{ id: string; name: string; timeZone: string }>('SELECT id, name, time_zone FROM club LIMIT 1')
  return club ?? { id: '', name: '', timeZone: 'Asia/Tokyo' }
}

function timeIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now)
}

function freeName(folder: string, fileName: string): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? fileName : fileName.replace(/(\.meibo)$/, ` ${n}$1`)
    if (!existsSync(join(folder, name))) return name
  }
}
