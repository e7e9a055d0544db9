import type { Change } from '../db/change.ts'
import type { Connection } from '../db/connection.ts'
import { readSegment } from './format/segment.ts'
import { readerOf } from './reader-of.ts'

/**
 * Whether what a removed laptop wrote up to a later segment of it removes whoever removed that laptop. Of two that remove
 * each other both are heard, whichever came first: so everybody knows of both, and comes to the same one that stays.
 */
export function answersRemoval(db: Connection, { dev, ord }: { readonly dev: string; readonly ord: number }): boolean {
  const removers = db.rows<{ dev: string }>(
    "SELECT DISTINCT dev FROM administration WHERE kind = 'remove' AND subject = ?",
    dev,
  )
  if (removers.length === 0) return false
  const applied = db.row(
    `SELECT 1 FROM administration JOIN sync_segment AS own USING (dev) WHERE kind = 'remove' AND dev = ?1 AND ord = ?2 AND held IS NULL
       AND seq >= seq_from AND subject IN (SELECT value FROM json_each(?3))`,
    ...[dev, ord, JSON.stringify(removers.map((remover) => remover.dev))],
  )
  if (applied !== undefined) return true
  const kept = db.rows<{ hash: string; bytes: Uint8Array }>(
    "SELECT hash, bytes FROM sync_segment WHERE dev = ? AND ord >= ? AND held IN ('turn', 'removed')",
    ...[dev, ord],
  )
  return kept.some((segment) => {
    const removed = removedIn(db, segment)
    return removers.some((remover) => removed.includes(remover.dev))
  })
}

const opened = new WeakMap<Connection, Map<string, readonly string[]>>()

/** Whom a segment removes. What was read once is remembered: it is asked for with each segment before it. */
function removedIn(db: Connection, { hash, bytes }: { hash: string; bytes: Uint8Array }): readonly string[] {
  const known = opened.get(db) ?? new Map<string, readonly string[]>()
  opened.set(db, known)
  const before = known.get(hash)
  if (before !== undefined) return before
  const reading = readSegment(bytes, readerOf(db))
  if (reading.kind !== 'segment') return []
  const removed = reading.content.changes
    .flatMap(({ body }) => (JSON.parse(body) as Pick<Change, 'ops'>).ops)
    .flatMap((op) => (op[0] === 'k' && op[1] === 'remove' ? [op[2]] : []))
  known.set(hash, removed)
  return removed
}
