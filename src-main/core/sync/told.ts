import type { Connection } from '../db/connection.ts'
import { readSegment } from './format/segment.ts'
import type { Vector } from './format/wire-change.ts'
import type { Kept } from './read-kept.ts'
import { readerOf } from './reader-of.ts'

/** Notes what a device says it had applied when it wrote a segment. */
export function noteTold(db: Connection, dev: string, vector: Vector): void {
  for (const [of, [ord, hash]] of Object.entries(vector)) {
    db.run(
      `INSERT INTO sync_told (dev, of, ord, hash) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET ord = excluded.ord, hash = excluded.hash WHERE excluded.ord > ord`,
      dev,
      of,
      ord,
      hash,
    )
  }
}

/** Notes it anew from the segments of a device that are still applied, after later ones were taken back. */
export function tellAnew(db: Connection, dev: string): void {
  db.run('DELETE FROM sync_told WHERE dev = ?', dev)
  for (const vector of vectorsOf(db, dev, Infinity)) noteTold(db, dev, vector)
}

/** How far a device has told to have applied each other one, in its applied segments up to one. */
export function toldUpTo(
  db: Connection,
  dev: string,
  { upTo, applied }: { readonly upTo: number; readonly applied: number },
): ReadonlyMap<string, number> {
  if (upTo >= applied) {
    const told = db.rows<{ of: string; ord: number }>('SELECT of, ord FROM sync_told WHERE dev = ?', dev)
    return new Map(told.map(({ of, ord }) => [of, ord]))
  }
  const told = new Map<string, number>()
  for (const vector of vectorsOf(db, dev, upTo)) {
    for (const [of, [ord]] of Object.entries(vector)) told.set(of, Math.max(ord, told.get(of) ?? 0))
  }
  return told
}

/** Whether another device told of just this segment: itself, or one that goes on from it. */
export function isToldOf(db: Connection, { dev, ord, hash }: Kept): boolean {
  const found = db.row(
    `WITH RECURSIVE line (ord, hash) AS (
       SELECT ord, hash FROM sync_told WHERE of = ?1 AND dev <> of AND ord >= ?2
       UNION SELECT sync_segment.ord - 1, prev FROM line JOIN sync_segment USING (ord, hash)
         WHERE sync_segment.dev = ?1 AND sync_segment.ord > ?2)
     SELECT 1 FROM line WHERE ord = ?2 AND hash = ?3`,
    ...[dev, ord, hash],
  )
  return found !== undefined
}

/** Whoever waits may still take back what it has applied: what it tells does not count. */
function* vectorsOf(db: Connection, dev: string, upTo: number): Generator<Vector> {
  const kept = db.rows<{ bytes: Uint8Array }>(
    'SELECT bytes FROM sync_segment WHERE dev = ? AND ord <= ? AND held IS NULL AND length(bytes) > 0 ORDER BY ord',
    ...[dev, Math.min(upTo, Number.MAX_SAFE_INTEGER)],
  )
  for (const { bytes } of kept) {
    const reading = readSegment(bytes, readerOf(db))
    if (reading.kind === 'segment' && reading.content.request === undefined) yield reading.content.vector
  }
}
