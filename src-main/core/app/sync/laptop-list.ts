import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import type { Connection } from '../../db/connection.ts'
import { newestVersion } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/all.ts'
import { readRoot } from '../../db/root.ts'
import { type Ended, endedOf } from '../../sync/ended.ts'
import type { Asking } from '../../sync/laptops.ts'
import { isMember } from '../../sync/members.ts'
import { cameWith } from '../../sync/shown-invitation.ts'
import { waitingLaptops } from '../../sync/waiting-laptops.ts'
import type { Club } from '../club.ts'
import { clockOffsets } from './clock-offsets.ts'
import { sixDigits } from './six-digits.ts'

interface DeviceRow {
  readonly dev: string
  readonly label: string
  readonly series: string | null
  readonly removedAfter: number | null
  readonly lastWall: number | null
  readonly schemaVersion: number | null
  readonly held: number
  readonly missing: number
}

/** Every laptop of the club: those that are in, those that ask, those that were removed or refused. */
export function listLaptops(club: Club): Laptop[] {
  const { db } = club
  const root = readRoot(db)
  const self = club.identity.device
  const clock = clockOffsets(db, self)
  const members = deviceRows(db, self)
    // Who was let in under an earlier shared place has no part in this one.
    .filter(({ dev, removedAfter }) => dev === self || removedAfter !== null || isMember(db, dev))
    .map((row) => memberEntry(db, row, { self, isAlone: root === null, clockOff: clock.get(row.dev) ?? null }))
  return [...members, ...waitingLaptops(db, self).map((asking) => waitingEntry(club, root?.org ?? '', asking))]
}

/** What others say they have of a laptop tells what has not come here. What went another way stays aside for good. */
function deviceRows(db: Connection, self: string): DeviceRow[] {
  return db.rows<DeviceRow>(
    `SELECT device.dev, label, series, removed_after, schema_version, nullif(max(coalesce(wall, 0), coalesce((
         SELECT taken_wall FROM sync_segment JOIN sync_applied USING (dev, ord, hash) WHERE dev = device.dev), 0)), 0) AS last_wall,
       (SELECT count(*) FROM sync_segment WHERE sync_segment.dev = device.dev AND held NOT IN ('fork', 'otherKey')) AS held,
       max(0, coalesce((SELECT max(ord) FROM sync_told WHERE of = device.dev), 0)
         - max(coalesce((SELECT max(ord) FROM sync_segment WHERE sync_segment.dev = device.dev), 0),
             coalesce((SELECT ord FROM sync_applied WHERE sync_applied.dev = device.dev), 0))) AS missing
     FROM device LEFT JOIN change ON change.dev = device.dev
       AND seq = (SELECT max(seq) FROM change AS own WHERE own.dev = device.dev)
     WHERE granted_by IS NOT NULL OR device.dev = ? ORDER BY enrolled_wall, device.dev`,
    self,
  )
}

function memberEntry(
  db: Connection,
  { removedAfter, lastWall, schemaVersion, ...row }: DeviceRow,
  { self, isAlone, clockOff }: { self: string; isAlone: boolean; clockOff: number | null },
): Laptop {
  const ended = isAlone ? null : endedOf(db, row.dev)
  const isIn = isAlone || isMember(db, row.dev)
  return {
    ...row,
    state: removedAfter !== null ? 'removed' : isIn ? 'member' : (ended?.why ?? 'waiting'),
    self: row.dev === self,
    lastWordAt: lastWall === null ? null : new Date(lastWall).toISOString(),
    clockOff,
    program: programOf(schemaVersion),
    code: null,
    invitation: null,
    ended: endedEntry(ended),
  }
}

function waitingEntry({ db, laptop }: Club, org: string, asking: Asking): Laptop {
  const { dev, label } = asking
  const ended = endedOf(db, dev)
  return {
    ...{ dev, label, self: false, series: null, lastWordAt: null, held: 0, missing: 0, clockOff: null },
    program: 'same',
    state: ended?.why ?? 'waiting',
    code: sixDigits(org, asking),
    invitation: cameWith(db, asking, laptop.now()),
    ended: endedEntry(ended),
  }
}

function endedEntry(ended: Ended | null): Laptop['ended'] {
  return ended && { by: ended.by, at: new Date(ended.wall).toISOString() }
}

function programOf(schemaVersion: number | null): Laptop['program'] {
  const here = newestVersion(migrations)
  if (schemaVersion === null || schemaVersion === here) return 'same'
  return schemaVersion < here ? 'older' : 'newer'
}
