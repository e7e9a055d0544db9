import type { Connection } from '../db/connection.ts'
import type { Touched } from '../db/touched.ts'
import { doubtOf } from './authority.ts'
import { type Kept, readKept } from './read-kept.ts'
import { takeBack } from './settle-forks.ts'

/**
 * One name may be asked for with two keys, by a laptop that was put back to before it had asked, and let in with one here and
 * with the other there. Once both are heard one grant stands, on every laptop alike: what was applied under the other key is
 * taken back. Answers what changed, null where nothing did.
 */
export function settleKeys(db: Connection, device: string): Touched | null {
  const disputed = db.rows<Kept>(
    `SELECT dev, ord, hash FROM sync_applied WHERE ord > 0 AND dev <> ? AND dev IN (
       SELECT subject FROM administration WHERE kind = 'grant' GROUP BY subject HAVING min(body ->> 'sign') <> max(body ->> 'sign'))
     ORDER BY dev`,
    device,
  )
  for (const last of disputed) {
    const reading = readKept(db, last)
    if (!('header' in reading) || doubtOf(db, reading.header) !== 'otherKey') continue
    const first = db.row<{ ord: number; seqFrom: number }>(
      'SELECT ord, seq_from FROM sync_segment WHERE dev = ? AND held IS NULL AND length(bytes) > 0 ORDER BY ord LIMIT 1',
      last.dev,
    )
    if (first !== undefined) return takeBack(db, { dev: last.dev, ord: first.ord, seq: first.seqFrom }, 'otherKey')
  }
  return null
}
