import type { Connection } from '../db/connection.ts'
import { doubtOf } from './authority.ts'
import type { SegmentReading } from './format/segment.ts'
import { readArrived } from './read-kept.ts'

/**
 * Keeps a segment that came from outside, to be applied in its turn. Answers what it is; one that is kept already, or is
 * no segment of this organisation, changes nothing.
 */
export function takeSegment(db: Connection, bytes: Uint8Array, now: number): SegmentReading['kind'] {
  const reading = readArrived(db, bytes)
  if (reading.kind !== 'segment' && reading.kind !== 'noKey' && reading.kind !== 'newer') return reading.kind
  const { dev, ord, prev, seqFrom, seqTo, epoch } = reading.header
  const isForged = doubtOf(db, reading.header) === 'otherKey'
  const held = isForged ? 'otherKey' : reading.kind === 'segment' ? 'turn' : reading.kind
  db.run(
    `INSERT INTO sync_segment (dev, ord, hash, prev, seq_from, seq_to, epoch, taken_wall, held, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET bytes = excluded.bytes, held = excluded.held
     WHERE length(sync_segment.bytes) = 0 AND sync_segment.held IS NOT NULL`,
    ...[dev, ord, reading.hash, prev, seqFrom, seqTo, epoch, now, held, bytes],
  )
  return reading.kind
}
