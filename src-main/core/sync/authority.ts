import type { Connection } from '../db/connection.ts'
import { readRoot } from '../db/root.ts'
import { countedOf } from './counted.ts'
import { grantOf, isLetIn, isMember } from './members.ts'

/** What a segment says of who wrote it. */
interface Author {
  readonly dev: string
  readonly pub: string
  readonly ord: number
}

/** Why a segment does not count, or does not count yet; null where it does. */
export type Doubt = 'waiting' | 'removed' | 'otherKey'

/**
 * Whether a segment counts: its author was let in, with that key, by somebody who was, and so on up to the laptop that
 * made the shared place. What one that is not in wrote beyond what was left to it counts only as far as `countedOf` says.
 */
export function doubtOf(db: Connection, { dev, pub, ord }: Author): Doubt | null {
  const root = readRoot(db)
  if (root === null) return 'waiting'
  if (dev === root.dev && pub !== root.pub) return 'otherKey'
  const granted = grantOf(db, dev)
  const isIn = isLetIn(db, dev, root.dev)
  if (isIn && dev !== root.dev && granted?.signKey !== pub) return 'otherKey'
  if (isIn && (granted?.removedAfter == null || ord <= granted.removedAfter)) return null
  // The key of a grant that does not count is known all the same.
  const counts = granted?.signKey === pub && (isTold(db, dev, ord) || ord <= (countedOf(db).get(dev) ?? 0))
  return counts ? null : isIn ? 'removed' : 'waiting'
}

/** Whether a laptop has applied more of one that is not in than was left to that, and nobody can know: the others wait for its word. */
export function owesWord(db: Connection, device: string): boolean {
  const untold = db.row(
    `SELECT 1 FROM device JOIN sync_applied USING (dev)
     WHERE (granted_by IS NULL OR removed_after IS NOT NULL) AND coalesce(removed_after, 0) < ord AND NOT EXISTS (
       SELECT 1 FROM sync_told AS told WHERE told.dev = ? AND told.of = device.dev AND told.ord >= sync_applied.ord)`,
    device,
  )
  return untold !== undefined && isMember(db, device)
}

/** Whether a laptop has taken up others' entries and has let nobody know for that long, in milliseconds: what they sent is kept for its sake. */
export function hasBeenSilent(db: Connection, device: string, { now, rest }: { now: number; rest: number }): boolean {
  const last = db.row<{ wall: number }>(
    'SELECT taken_wall AS wall FROM sync_applied JOIN sync_segment USING (dev, ord, hash) WHERE dev = ?',
    device,
  )
  // A clock that once stood years ahead must not make it say nothing for years.
  if (Math.abs(now - (last?.wall ?? 0)) < rest || !isMember(db, device)) return false
  const untold = db.row(
    `SELECT 1 FROM sync_applied AS heard LEFT JOIN sync_told ON sync_told.dev = ?1 AND sync_told.of = heard.dev
     WHERE heard.dev <> ?1 AND EXISTS (SELECT 1 FROM sync_segment AS later WHERE later.dev = heard.dev AND held IS NULL
       AND seq_to >= seq_from AND later.ord > coalesce(sync_told.ord, 0) AND later.ord <= heard.ord)`,
    device,
  )
  return untold !== undefined
}

/** The quick answer: all that somebody who is in ever told counts. */
function isTold(db: Connection, dev: string, ord: number): boolean {
  const told = db.rows<{ dev: string }>('SELECT dev FROM sync_told WHERE of = ? AND ord >= ? AND dev <> of', dev, ord)
  return told.some((by) => isMember(db, by.dev))
}
