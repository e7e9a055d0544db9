import { isStatement } from '../db/administration.ts'
import type { Change } from '../db/change.ts'
import type { Connection } from '../db/connection.ts'
import { momentOf, type Statement } from '../db/standings.ts'
import type { Reader } from './format/frame.ts'
import type { WireChange } from './format/wire-change.ts'
import { type Kept, readKept } from './read-kept.ts'
import { readerOf } from './reader-of.ts'

const known = new WeakMap<Connection, Map<string, readonly Statement[]>>()

/**
 * What a laptop said of others in a kept segment of its own: what it adopted nobody proves to be whose it says. What was
 * read once is remembered: it is asked for in each round.
 */
export function ownStatementsIn(
  db: Connection,
  kept: Kept,
  signKey: string | null,
  reader: Reader = readerOf(db),
): readonly Statement[] {
  const byHash = known.get(db) ?? new Map<string, readonly Statement[]>()
  known.set(db, byHash)
  const before = byHash.get(kept.hash)
  if (before !== undefined) return before
  const reading = readKept(db, kept, reader)
  if (reading.kind !== 'segment' || reading.header.pub !== signKey) return []
  const statements = reading.content.changes.flatMap(statementsOf)
  byHash.set(kept.hash, statements)
  return statements
}

/** What a change says of who may write. */
export function statementsOf(change: WireChange): Statement[] {
  const { ops } = JSON.parse(change.body) as Pick<Change, 'ops'>
  return ops.flatMap((op) => {
    if (op[0] !== 'k' || !isStatement(op[1])) return []
    return [{ kind: op[1], by: change.dev, at: momentOf(change), subject: op[2], body: op[3] }]
  })
}
