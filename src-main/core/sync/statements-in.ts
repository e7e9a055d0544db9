import { isStatement } from '../db/administration.ts'
import type { Change } from '../db/change.ts'
import type { Connection } from '../db/connection.ts'
import { momentOf, type Statement } from '../db/standings.ts'
import type { Reader } from './format/frame.ts'
import { readSegment } from './format/segment.ts'
import { readerOf } from './reader-of.ts'

export interface Kept {
  readonly dev: string
  readonly ord: number
  readonly hash: string
}

const opened = new WeakMap<Connection, Map<string, readonly Statement[]>>()

/**
 * What a laptop said of others in a kept segment of its own: what it adopted nobody proves to be whose it says. What was
 * read once is remembered: it is asked for in each round.
 */
export function statementsIn(
  db: Connection,
  { dev, ord, hash }: Kept,
  signKey: string | null,
  reader: Reader = readerOf(db),
): readonly Statement[] {
  const known = opened.get(db) ?? new Map<string, readonly Statement[]>()
  opened.set(db, known)
  const before = known.get(hash)
  if (before !== undefined) return before
  const kept = db.row<{ bytes: Uint8Array }>(
    'SELECT bytes FROM sync_segment WHERE dev = ? AND ord = ? AND hash = ?',
    ...[dev, ord, hash],
  )
  const reading = readSegment(kept?.bytes ?? new Uint8Array(), reader)
  if (reading.kind !== 'segment' || reading.header.pub !== signKey) return []
  const statements = reading.content.changes.flatMap((change) => {
    const { ops } = JSON.parse(change.body) as Pick<Change, 'ops'>
    return ops.flatMap((op) => {
      if (op[0] !== 'k' || !isStatement(op[1])) return []
      return { kind: op[1], by: dev, at: momentOf(change), subject: op[2], body: op[3] } satisfies Statement
    })
  })
  known.set(hash, statements)
  return statements
}
