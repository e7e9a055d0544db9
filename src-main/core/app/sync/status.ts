import type { Laptop as LaptopEntry, Place, SyncStatus } from '../../../../src-shared/contract/sync.ts'
import type { Connection } from '../../db/connection.ts'
import { countConflicts } from '../../features/conflicts/conflicts.ts'
import { isMember } from '../../sync/authority.ts'
import { codeOf } from '../../sync/format/keys.ts'
import type { Asking } from '../../sync/laptops.ts'
import { ownKeys, readRoot } from '../../sync/own-laptop.ts'
import { keptStores } from '../../sync/stores.ts'
import { waitingLaptops } from '../../sync/waiting-laptops.ts'
import type { Club } from '../club.ts'

const MINUTE = 60_000
/** From here on a clock is said to be wrong, in minutes. */
const CLOCK_TOLERANCE = 10

/** How things stand with the other laptops. */
export async function syncStatus(club: Club): Promise<SyncStatus> {
  const { db, sync } = club
  const stores = keptStores(db)
  const { activity } = sync
  const trouble = stores.find((store) => store.trouble !== null)?.trouble ?? null
  const done = stores.map(({ doneWall }) => doneWall ?? 0)
  const decisions = countConflicts(db)
  const status = {
    done: activity?.done ?? 0,
    total: activity?.total ?? 0,
    doneAt: iso(Math.max(0, ...done)),
    trouble,
    decisions,
    laptop: arrivingFrom(db),
    code: await ownCode(club),
    places: stores.map(({ id, place, doneWall, trouble: why }) => {
      return { id, kind: place.kind, address: addressOf(place), doneAt: iso(doneWall ?? 0), trouble: why }
    }),
  }
  return { state: stateOf(db, status, activity?.stage ?? null), ...status }
}

type Known = Pick<SyncStatus, 'trouble' | 'decisions' | 'laptop' | 'code'>

function stateOf(db: Connection, status: Known, stage: 'receiving' | 'sending' | null): SyncStatus['state'] {
  if (readRoot(db) === null) return 'alone'
  if (status.code !== null) return 'waiting'
  if (isHeld(db, 'newer')) return 'needsUpdate'
  if (isHeld(db, 'noKey')) return 'needsKey'
  if (stage !== null) return stage
  if (status.trouble !== null) return 'trouble'
  if (status.decisions > 0) return 'decisions'
  return status.laptop === null ? 'upToDate' : 'arriving'
}

function isHeld(db: Connection, why: string): boolean {
  return db.row('SELECT 1 FROM sync_segment WHERE held = ?', why) !== undefined
}

/** Whose file is not whole yet, after it has been looked at more than once. */
function arrivingFrom(db: Connection): string | null {
  const found = db.row<{ label: string | null }>(
    "SELECT label FROM sync_file LEFT JOIN device USING (dev) WHERE state IN ('arriving', 'damaged') AND tries > 1 LIMIT 1",
  )
  return found === undefined ? null : (found.label ?? '')
}

/** What whoever lets this laptop in compares; null once it is in. */
async function ownCode(club: Club): Promise<string | null> {
  const root = readRoot(club.db)
  const { device } = club.identity
  if (root === null || isMember(club.db, device)) return null
  const { sign, box } = await club.laptop.change(() => ownKeys(club.db, device))
  return codeOf(root.org, device, sign.pub, box.pub)
}

interface DeviceRow {
  readonly dev: string
  readonly label: string
  readonly series: string | null
  readonly removedAfter: number | null
  readonly lastWall: number | null
  readonly held: number
}

/** Every laptop of the club: those that are in, those that ask, those that were removed. */
export function listLaptops(club: Club): LaptopEntry[] {
  const { db } = club
  const root = readRoot(db)
  const self = club.identity.device
  const rows = db.rows<DeviceRow>(
    `SELECT dev, label, series, removed_after,
       (SELECT wall FROM change WHERE change.dev = device.dev ORDER BY seq DESC LIMIT 1) AS last_wall,
       (SELECT count(*) FROM sync_segment WHERE sync_segment.dev = device.dev AND held IS NOT NULL) AS held
     FROM device WHERE granted_by IS NOT NULL OR dev = ? ORDER BY enrolled_wall, dev`,
    self,
  )
  const clock = clockOffsets(db)
  // Who was let in under an earlier shared place has no part in this one.
  const known = rows.filter(({ dev, removedAfter }) => dev === self || removedAfter !== null || isMember(db, dev))
  const members = known.map((row): LaptopEntry => {
    const isIn = isMember(db, row.dev)
    const { dev, label, series, held } = row
    const state = row.removedAfter !== null ? 'removed' : isIn || root === null ? 'member' : 'waiting'
    const clockOff = clock.get(dev) ?? null
    return {
      dev,
      label,
      series,
      held,
      state,
      self: dev === self,
      lastWordAt: iso(row.lastWall ?? 0),
      clockOff,
      code: null,
    }
  })
  return [...members, ...waitingLaptops(db).map((asking) => waitingEntry(root?.org ?? '', asking))]
}

function waitingEntry(org: string, { dev, label, pub, boxPub }: Asking): LaptopEntry {
  const nothing = { series: null, lastWordAt: null, held: 0, clockOff: null }
  return { dev, label, self: false, state: 'waiting', ...nothing, code: codeOf(org, dev, pub, boxPub) }
}

/**
 * By how many minutes each laptop's clock seems to be off: its last change against the logical time that it wrote at,
 * which never runs behind the latest clock among all.
 */
function clockOffsets(db: Connection): Map<string, number> {
  const last = db.rows<{ dev: string; wall: number; taken: number }>(
    `SELECT dev, (SELECT wall FROM change WHERE change.dev = device.dev ORDER BY seq DESC LIMIT 1) AS wall,
       (SELECT max(taken_wall) FROM sync_segment WHERE sync_segment.dev = device.dev) AS taken
     FROM device WHERE EXISTS (SELECT 1 FROM sync_segment WHERE sync_segment.dev = device.dev)`,
  )
  // Only a clock ahead of the moment at which we took it in can be told for sure; one behind may simply be late news.
  const ahead = last.map(({ dev, wall, taken }) => [dev, Math.round((wall - taken) / MINUTE)] as const)
  return new Map(ahead.filter(([, minutes]) => minutes > CLOCK_TOLERANCE))
}

function addressOf(place: Place): string {
  if (place.kind === 'folder') return place.path
  if (place.kind === 's3') return `${place.url.replace(/\/$/, '')}/${place.bucket}`
  const url = new URL(place.url)
  url.username = ''
  url.password = ''
  return url.href
}

function iso(wall: number): string | null {
  return wall > 0 ? new Date(wall).toISOString() : null
}
