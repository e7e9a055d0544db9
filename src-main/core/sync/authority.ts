import type { Connection } from '../db/connection.ts'
import { answersRemoval } from './answers-removal.ts'
import { readRoot } from './own-laptop.ts'

/** What a segment says of who wrote it. */
interface Author {
  readonly dev: string
  readonly pub: string
  readonly ord: number
}

/** Why a segment does not count, or does not count yet; null where it does. */
export type Doubt = 'waiting' | 'removed' | 'otherKey'

interface Granted {
  readonly signKey: string | null
  readonly grantedBy: string | null
  readonly removedAfter: number | null
}

/**
 * Whether a segment counts: its author was let in, with that key, by somebody who was, and so on up to the laptop that
 * made the shared place. What a removed laptop wrote after its last counted segment counts only where somebody let in
 * had taken it up before knowing of the removal: then everybody takes it up, so that all stay alike; or where it leads up
 * to the removal of whoever removed it.
 */
export function doubtOf(db: Connection, { dev, pub, ord }: Author): Doubt | null {
  const root = readRoot(db)
  if (root === null) return 'waiting'
  if (dev === root.dev && pub !== root.pub) return 'otherKey'
  if (dev !== root.dev) {
    const granted = grantOf(db, dev)
    if (granted === undefined || !isLetIn(db, dev, root.dev)) return 'waiting'
    if (granted.signKey !== pub) return 'otherKey'
  }
  const { removedAfter } = grantOf(db, dev) ?? { removedAfter: null }
  if (removedAfter === null || ord <= removedAfter) return null
  return isTold(db, dev, ord) || answersRemoval(db, { dev, ord }) ? null : 'removed'
}

/** Whether a laptop has applied more of a removed one than the removal counts, and nobody can know: the others wait for its word. */
export function owesWord(db: Connection, device: string): boolean {
  const untold = db.row(
    `SELECT 1 FROM device JOIN sync_applied USING (dev) WHERE removed_after < ord AND NOT EXISTS (
       SELECT 1 FROM sync_told AS told WHERE told.dev = ? AND told.of = device.dev AND told.ord >= sync_applied.ord)`,
    device,
  )
  return untold !== undefined && isMember(db, device)
}

/** Whether a laptop has taken up others' entries and has let nobody know since then: what they sent is kept for its sake. */
export function hasBeenSilent(db: Connection, device: string, since: number): boolean {
  const last = db.row<{ wall: number }>(
    'SELECT taken_wall AS wall FROM sync_applied JOIN sync_segment USING (dev, ord, hash) WHERE dev = ?',
    device,
  )
  if ((last?.wall ?? 0) > since || !isMember(db, device)) return false
  const untold = db.row(
    `SELECT 1 FROM sync_applied AS heard LEFT JOIN sync_told ON sync_told.dev = ?1 AND sync_told.of = heard.dev
     WHERE heard.dev <> ?1 AND EXISTS (SELECT 1 FROM sync_segment AS later WHERE later.dev = heard.dev AND held IS NULL
       AND seq_to >= seq_from AND later.ord > coalesce(sync_told.ord, 0) AND later.ord <= heard.ord)`,
    device,
  )
  return untold !== undefined
}

/** Whether a laptop may write now. */
export function isMember(db: Connection, dev: string): boolean {
  const root = readRoot(db)
  if (root === null) return false
  return isLetIn(db, dev, root.dev) && grantOf(db, dev)?.removedAfter == null
}

/** Everybody who may write now, by device id. */
export function memberDevices(db: Connection): string[] {
  return db
    .rows<{ dev: string }>('SELECT dev FROM device WHERE granted_by IS NOT NULL ORDER BY dev')
    .map(({ dev }) => dev)
    .filter((dev) => isMember(db, dev))
}

/** A chain of grants leads to the root. It cannot run in a ring that does: the first grant of each stands. */
function isLetIn(db: Connection, dev: string, root: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null = dev; at !== null; at = grantOf(db, at)?.grantedBy ?? null) {
    if (at === root) return true
    if (seen.has(at)) return false
    seen.add(at)
  }
  return false
}

function grantOf(db: Connection, dev: string): Granted | undefined {
  return db.row<Granted>('SELECT sign_key, granted_by, removed_after FROM device WHERE dev = ?', dev)
}

function isTold(db: Connection, dev: string, ord: number): boolean {
  const told = db.rows<{ dev: string }>('SELECT dev FROM sync_told WHERE of = ? AND ord >= ? AND dev <> of', dev, ord)
  return told.some((by) => isMember(db, by.dev))
}
