import type { Connection } from '../db/connection.ts'
import type { Root } from '../db/root.ts'
import { isIn, type Statement, standingsOf } from '../db/standings.ts'
import { readSegment, type Segment } from './format/segment.ts'
import { readerOf } from './reader-of.ts'
import { statementsOf } from './statements-in.ts'

/** Whose word is to be believed. */
interface Author {
  readonly dev: string
  readonly pub: string
  readonly ord: number
}

/**
 * The segments, as their authors signed them, in which laptops were let in and removed: with them, somebody who has
 * nothing but the root can tell who may write a snapshot.
 */
export function* witnessesIn(db: Connection): Generator<Uint8Array> {
  const kept = db.rows<{ dev: string; ord: number; hash: string }>(
    `SELECT dev, ord, hash FROM sync_segment WHERE held IS NULL AND length(bytes) > 0 AND (
       seq_to < seq_from OR EXISTS (SELECT 1 FROM change_row WHERE tbl IN ('grant', 'remove', 'accept')
         AND change_row.dev = sync_segment.dev AND change_row.seq BETWEEN seq_from AND seq_to))
     ORDER BY dev, ord`,
  )
  for (const { dev, ord, hash } of kept) {
    const row = db.row<{ bytes: Uint8Array }>(
      'SELECT bytes FROM sync_segment WHERE dev = ? AND ord = ? AND hash = ?',
      ...[dev, ord, hash],
    )
    const segment = row === undefined ? null : readWitness(db, row.bytes)
    if (row !== undefined && segment !== null && statementsIn(segment).length > 0) yield row.bytes
  }
}

/** Whether a chain of grants that their givers signed leads from the root to the author, and nobody has removed it. */
export function isWitnessed(db: Connection, root: Root, author: Author, witnesses: readonly Uint8Array[]): boolean {
  const segments = witnesses.flatMap((bytes) => readWitness(db, bytes) ?? [])
  const keys = new Map([[root.dev, root.pub]])
  const believed = new Set<Segment>()
  for (let before = -1; before < keys.size; ) {
    before = keys.size
    for (const segment of segments) {
      if (keys.get(segment.header.dev) === segment.header.pub) believe(segment, keys, believed)
    }
  }
  if (keys.get(author.dev) !== author.pub) return false
  const standing = standingsOf([...believed].flatMap(statementsIn), root.dev).get(author.dev)
  return isIn(standing) || author.ord <= (standing?.after ?? 0)
}

export function readWitness(db: Connection, bytes: Uint8Array): Segment | null {
  const reading = readSegment(bytes, readerOf(db))
  return reading.kind === 'segment' ? reading : null
}

function believe(segment: Segment, keys: Map<string, string>, believed: Set<Segment>): void {
  believed.add(segment)
  for (const { by, kind, subject, body } of statementsIn(segment)) {
    if (kind === 'grant' && keys.has(by) && !keys.has(subject)) keys.set(subject, String(body.sign))
  }
}

function statementsIn({ header, content }: Segment): Statement[] {
  const adopted = content.adopted.flatMap((change) => statementsOf(change, 0))
  return [...adopted, ...content.changes.flatMap((change) => statementsOf(change, header.ord))]
}
