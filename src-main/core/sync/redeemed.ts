import { saidOfLaptops } from '../db/administration.ts'
import type { Connection } from '../db/connection.ts'
import { isIn, standingsOf } from '../db/standings.ts'
import { lendsEpoch, lentReaderOf } from './lent-keys.ts'
import type { Kept } from './read-kept.ts'
import { ownStatementsIn } from './statements-in.ts'

/**
 * The last kept segment, of those that only borrowed keys open, by which a laptop that is taken to be removed turns out to
 * be in; 0 where there is none. Two may remove each other while the other has not fetched the key just made: the removal
 * that came first stands under that key, by somebody who is out for whoever reads it. It tells itself whether it counts.
 */
export function lastRedeeming(db: Connection, dev: string): number {
  const unread = db.rows<{ epoch: number }>(
    "SELECT DISTINCT epoch FROM sync_segment WHERE dev = ? AND held = 'noKey'",
    dev,
  )
  if (!unread.some(({ epoch }) => lendsEpoch(db, epoch))) return 0
  const known = db.row<{ signKey: string | null }>('SELECT sign_key FROM device WHERE dev = ?', dev)
  const kept = db.rows<Kept>(
    `SELECT dev, ord, hash FROM sync_segment WHERE dev = ? AND held IN ('turn', 'waiting', 'removed', 'noKey')
       AND length(bytes) > 0 ORDER BY ord`,
    dev,
  )
  const reader = lentReaderOf(db)
  const said = kept.map((one) => ({
    ord: one.ord,
    statements: ownStatementsIn(db, one, known?.signKey ?? null, reader),
  }))
  const all = [...saidOfLaptops(db), ...said.flatMap(({ statements }) => statements)]
  if (!isIn(standingsOf(all).get(dev))) return 0
  return said.findLast(({ statements }) => statements.length > 0)?.ord ?? 0
}
