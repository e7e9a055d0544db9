import type { Connection } from '../db/connection.ts'
import type { Touched } from '../db/touched.ts'
import { appliedOf } from './applied.ts'
import { doubtOf } from './authority.ts'
import { takeBack } from './settle-forks.ts'

/**
 * A laptop that is not let in yet hears what a removed one wrote afterwards and the removal in no certain order, and its
 * word does not count: it takes back what does not count with those who are in. Answers what changed, null where nothing did.
 */
export function settleRemoval(db: Connection, device: string): Touched | null {
  const own = db.row<{ grantedBy: string | null }>('SELECT granted_by FROM device WHERE dev = ?', device)
  if (own !== undefined && own.grantedBy !== null) return null
  const removed = db.rows<{ dev: string; pub: string }>(
    `SELECT dev, sign_key AS pub FROM device JOIN sync_applied USING (dev)
     WHERE removed_after < ord AND sign_key IS NOT NULL AND dev <> ? ORDER BY dev`,
    device,
  )
  for (const { dev, pub } of removed) {
    let { ord } = appliedOf(db, dev)
    while (ord > 0 && doubtOf(db, { dev, pub, ord }) === 'removed' && !isTold(db, dev, ord)) ord -= 1
    const first = db.row<{ seqFrom: number }>(
      'SELECT seq_from FROM sync_segment WHERE dev = ? AND ord = ? AND held IS NULL',
      ...[dev, ord + 1],
    )
    if (ord < appliedOf(db, dev).ord && first !== undefined)
      return takeBack(db, { dev, ord: ord + 1, seq: first.seqFrom }, 'removed')
  }
  return null
}

/**
 * By anybody whose word was ever applied: what a segment says may itself be the removal of who told of it, and would be
 * taken back and applied for ever.
 */
function isTold(db: Connection, dev: string, ord: number): boolean {
  return db.row('SELECT 1 FROM sync_told WHERE of = ?1 AND ord >= ?2 AND dev <> ?1', dev, ord) !== undefined
}
