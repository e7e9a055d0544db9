import type { Place, SyncStatus } from '../../../../src-shared/contract/sync.ts'
import type { Connection } from '../../db/connection.ts'
import { readRoot } from '../../db/root.ts'
import { countConflicts } from '../../features/conflicts/conflicts.ts'
import { endedOf } from '../../sync/ended.ts'
import { isMember } from '../../sync/members.ts'
import { ownKeys } from '../../sync/own-laptop.ts'
import { cameHereWith } from '../../sync/shown-invitation.ts'
import { keptStores } from '../../sync/stores.ts'
import type { Club } from '../club.ts'
import { sixDigits } from './six-digits.ts'

/** How things stand with the other laptops. */
export async function syncStatus(club: Club): Promise<SyncStatus> {
  const { db, sync } = club
  const stores = keptStores(db)
  const { activity } = sync
  const unreadFrom = damagedFrom(db)
  const trouble = stores.find((store) => store.trouble !== null)?.trouble ?? null
  const done = stores.map(({ doneWall }) => doneWall ?? 0)
  const decisions = countConflicts(db)
  const ended = readRoot(db) === null ? null : endedOf(db, club.identity.device)
  const status = {
    done: activity?.done ?? 0,
    total: activity?.total ?? 0,
    doneAt: iso(Math.max(0, ...done)),
    trouble,
    decisions,
    laptop: unreadFrom ?? arrivingFrom(db),
    code: ended?.why === 'removed' ? null : await ownCode(club),
    invitation: isMember(db, club.identity.device) ? null : cameHereWith(db, club.laptop.now()),
    ended: ended && { by: ended.by, at: new Date(ended.wall).toISOString() },
    places: stores.map(({ id, place, doneWall, trouble: why }) => {
      return { id, kind: place.kind, address: addressOf(place), doneAt: iso(doneWall ?? 0), trouble: why }
    }),
  }
  return {
    state: ended?.why ?? stateOf(db, { ...status, isUnread: unreadFrom !== null }, activity?.stage ?? null),
    ...status,
  }
}

type Known = Pick<SyncStatus, 'trouble' | 'decisions' | 'laptop' | 'code'> & { readonly isUnread: boolean }

function stateOf(db: Connection, status: Known, stage: 'receiving' | 'sending' | null): SyncStatus['state'] {
  if (readRoot(db) === null) return 'alone'
  if (status.code !== null) return 'waiting'
  if (isHeld(db, 'newer')) return 'needsUpdate'
  if (isHeld(db, 'noKey')) return 'needsKey'
  if (stage !== null) return stage
  if (status.trouble !== null) return 'trouble'
  if (status.decisions > 0) return 'decisions'
  if (status.isUnread) return 'unread'
  return status.laptop === null ? 'upToDate' : 'arriving'
}

/** What a removed laptop writes under its own key is nothing that anybody waits for, nor what nobody was let in for. */
function isHeld(db: Connection, why: string): boolean {
  const held =
    'SELECT 1 FROM sync_segment JOIN device USING (dev) WHERE held = ? AND granted_by IS NOT NULL AND removed_after IS NULL'
  return db.row(held, why) !== undefined
}

/** Who sent something whole that holds what no row can: it is kept, and what follows of that laptop waits. */
function damagedFrom(db: Connection): string | null {
  const found = db.row<{ label: string | null }>(
    `SELECT label FROM sync_segment LEFT JOIN device USING (dev) WHERE held = 'damaged' AND granted_by IS NOT NULL AND removed_after IS NULL LIMIT 1`,
  )
  return found === undefined ? null : (found.label ?? '')
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
  return sixDigits(root.org, { dev: device, pub: sign.pub, boxPub: box.pub })
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
