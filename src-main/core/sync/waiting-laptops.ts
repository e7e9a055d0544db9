import type { Connection } from '../db/connection.ts'
import { readSegment } from './format/segment.ts'
import type { Asking } from './laptops.ts'
import { lentReaderOf } from './lent-keys.ts'
import { isMember } from './members.ts'

/**
 * The laptops beside `self` that ask to be let in, by what their segments say: the first, or a later one of a laptop whose
 * grant turned out not to count. That one may have been removed here which let it in there: what it sent is applied then,
 * and it takes itself to be in.
 */
export function waitingLaptops(db: Connection, self: string): Asking[] {
  const waiting = db.rows<{ dev: string }>(
    `SELECT dev FROM (SELECT dev FROM sync_segment WHERE held = 'waiting'
       UNION SELECT dev FROM sync_applied LEFT JOIN device USING (dev)
         WHERE ord > 0 AND granted_by IS NULL AND removed_after IS NULL) AS asking
     WHERE dev <> ? ORDER BY (SELECT min(taken_wall) FROM sync_segment WHERE sync_segment.dev = asking.dev), dev`,
    self,
  )
  // In the name of one that is in somebody else may have asked.
  return waiting.flatMap(({ dev }) => (isMember(db, dev) ? [] : (requestOf(db, dev) ?? [])))
}

function requestOf(db: Connection, dev: string): Asking | null {
  const kept = db.rows<{ bytes: Uint8Array }>(
    "SELECT bytes FROM sync_segment WHERE dev = ? AND coalesce(held, 'waiting') IN ('waiting', 'turn') ORDER BY ord",
    dev,
  )
  for (const { bytes } of kept) {
    const reading = readSegment(bytes, lentReaderOf(db))
    if (reading.kind !== 'segment' || reading.content.request === undefined) continue
    const { dev, pub } = reading.header
    return { dev, pub, ...reading.content.request }
  }
  return null
}
