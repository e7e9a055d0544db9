import type { Connection } from '../db/connection.ts'
import type { Reader } from './format/frame.ts'
import { readSegment, type Segment, type SegmentReading } from './format/segment.ts'
import { readerOf } from './reader-of.ts'

/** A segment that is kept here. */
export interface Kept {
  readonly dev: string
  readonly ord: number
  readonly hash: string
}

/** Reads a segment that came from outside, which is read again when it is applied. */
export function readArrived(db: Connection, bytes: Uint8Array): SegmentReading {
  const reading = readSegment(bytes, readerOf(db))
  if (reading.kind === 'segment') remember(db, reading)
  return reading
}

/** Reads one that is kept: while it waits for something, again with each other that is applied. */
export function readKept(db: Connection, { dev, ord, hash }: Kept, reader: Reader = readerOf(db)): SegmentReading {
  const known = remembered.get(db)?.get(hash)
  if (known !== undefined && reader.key(known.header.epoch, known.header.kid) !== undefined) {
    remember(db, known)
    return known
  }
  const kept = db.row<{ bytes: Uint8Array }>(
    'SELECT bytes FROM sync_segment WHERE dev = ? AND ord = ? AND hash = ?',
    ...[dev, ord, hash],
  )
  const reading = readSegment(kept?.bytes ?? new Uint8Array(), reader)
  if (reading.kind === 'segment') remember(db, reading)
  return reading
}

const MOST_REMEMBERED = 64
/** Bytes of a payload. */
const LONGEST_REMEMBERED = 32 * 1024

/** By the hash of their bytes, which say the same for ever. */
const remembered = new WeakMap<Connection, Map<string, Segment>>()

function remember(db: Connection, segment: Segment): void {
  if (segment.header.plainLen > LONGEST_REMEMBERED) return
  const segments = remembered.get(db) ?? new Map<string, Segment>()
  // To the end: the first is the one that was not asked for longest.
  segments.delete(segment.hash)
  remembered.set(db, segments.set(segment.hash, segment))
  const [oldest] = segments.keys()
  if (segments.size > MOST_REMEMBERED && oldest !== undefined) segments.delete(oldest)
}
