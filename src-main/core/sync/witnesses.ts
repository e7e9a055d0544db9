import type { Connection } from '../db/connection.ts'
import { readSegment, type Segment } from './format/segment.ts'
import type { WireChange } from './format/wire-change.ts'
import type { Root } from './own-laptop.ts'
import { readerOf } from './reader-of.ts'

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
       seq_to < seq_from OR EXISTS (SELECT 1 FROM change_row WHERE tbl IN ('grant', 'remove')
         AND change_row.dev = sync_segment.dev AND change_row.seq BETWEEN seq_from AND seq_to))
     ORDER BY dev, ord`,
  )
  for (const { dev, ord, hash } of kept) {
    const row = db.row<{ bytes: Uint8Array }>(
      'SELECT bytes FROM sync_segment WHERE dev = ? AND ord = ? AND hash = ?',
      ...[dev, ord, hash],
    )
    const segment = row === undefined ? null : readWitness(db, row.bytes)
    if (row !== undefined && segment !== null && rightsIn(segment).length > 0) yield row.bytes
  }
}

/** Whether a chain of grants that their givers signed leads from the root to the author, and nobody has removed it. */
export function isWitnessed(db: Connection, root: Root, author: Author, witnesses: readonly Uint8Array[]): boolean {
  const segments = witnesses.flatMap((bytes) => readWitness(db, bytes) ?? [])
  const keys = new Map([[root.dev, root.pub]])
  const believed = new Set<Right>()
  for (let before = -1; before < keys.size; ) {
    before = keys.size
    for (const segment of segments) {
      if (keys.get(segment.header.dev) === segment.header.pub) believe(segment, keys, believed)
    }
  }
  return keys.get(author.dev) === author.pub && author.ord <= lastOf(author.dev, [...believed])
}

/** Up to which segment a laptop counts. Of two that removed each other the one that was let in earlier stays. */
function lastOf(dev: string, believed: readonly Right[]): number {
  const removals = believed.filter(({ kind }) => kind === 'remove')
  const letInAt = (whom: string) => {
    const grants = believed.filter(({ kind, subject }) => kind === 'grant' && subject === whom)
    return grants.map(({ at }) => at).sort()[0] ?? '~'
  }
  const standing = removals.filter(({ by, subject }) => {
    const isAnswered = removals.some((other) => other.by === dev && other.subject === by)
    return subject === dev && !(isAnswered && letInAt(dev) < letInAt(by))
  })
  return Math.min(isSecondUse(dev, believed) ? 0 : Infinity, ...standing.map(({ body }) => Number(body.after)))
}

/** Whether a laptop came by an invitation that another had used before, and nobody let it in by hand. */
function isSecondUse(dev: string, believed: readonly Right[]): boolean {
  const grants = believed.filter(({ kind }) => kind === 'grant')
  const own = grants.filter(({ subject }) => subject === dev)
  return (
    own.length > 0 &&
    own.every(({ at, body: { invitation } }) =>
      grants.some((other) => {
        return (
          invitation !== undefined && other.body.invitation === invitation && other.subject !== dev && other.at < at
        )
      }),
    )
  )
}

export function readWitness(db: Connection, bytes: Uint8Array): Segment | null {
  const reading = readSegment(bytes, readerOf(db))
  return reading.kind === 'segment' ? reading : null
}

function believe(segment: Segment, keys: Map<string, string>, believed: Set<Right>): void {
  for (const right of rightsIn(segment)) {
    const { by, kind, subject, body } = right
    if (!keys.has(by)) continue
    if (kind === 'grant' && !keys.has(subject)) keys.set(subject, String(body.sign))
    believed.add(right)
  }
}

interface Right {
  readonly by: string
  /** When, to compare. */
  readonly at: string
  readonly kind: 'grant' | 'remove'
  readonly subject: string
  readonly body: { readonly sign?: unknown; readonly after?: unknown; readonly invitation?: unknown }
}

function rightsIn({ content }: Segment): Right[] {
  return [...content.adopted, ...content.changes].flatMap((change) => rightsOf(change))
}

function rightsOf({ dev, seq, hlc, body }: WireChange): Right[] {
  const { ops } = JSON.parse(body) as { ops: readonly unknown[] }
  return ops.flatMap((op) => {
    if (!Array.isArray(op) || op[0] !== 'k' || typeof op[2] !== 'string') return []
    const [, kind, subject, said] = op as [string, string, string, unknown]
    if ((kind !== 'grant' && kind !== 'remove') || typeof said !== 'object' || said === null) return []
    return [{ by: dev, at: `${hlc} ${dev} ${String(seq).padStart(16, '0')}`, kind, subject, body: said }]
  })
}
