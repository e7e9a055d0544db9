import type { Connection } from '../db/connection.ts'
import type { Touched } from '../db/touched.ts'
import { countedOf } from './counted.ts'
import { takeBack } from './settle-forks.ts'

/**
 * A laptop that is not let in hears what a removed one wrote afterwards and the removal in no certain order, and its own
 * word does not count: it takes back what does not count with those who are in. Answers what changed, null where nothing did.
 */
export function settleRemoval(db: Connection, device: string): Touched | null {
  const own = db.row<{ grantedBy: string | null }>('SELECT granted_by FROM device WHERE dev = ?', device)
  if (own !== undefined && own.grantedBy !== null) return null
  const beyond = db.rows<{ dev: string; grantedBy: string | null }>(
    `SELECT dev, granted_by FROM device JOIN sync_applied USING (dev)
     WHERE dev <> ? AND (granted_by IS NULL OR removed_after IS NOT NULL) AND coalesce(removed_after, 0) < ord ORDER BY dev`,
    device,
  )
  if (beyond.length === 0) return null
  const counted = countedOf(db)
  for (const { dev, grantedBy } of beyond) {
    const ord = (counted.get(dev) ?? 0) + 1
    const first = db.row<{ seqFrom: number }>(
      'SELECT seq_from FROM sync_segment WHERE dev = ? AND ord = ? AND held IS NULL',
      ...[dev, ord],
    )
    if (first === undefined) continue
    return takeBack(db, { dev, ord, seq: first.seqFrom }, grantedBy === null ? 'waiting' : 'removed')
  }
  return null
}
