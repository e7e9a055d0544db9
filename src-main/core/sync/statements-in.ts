import { isStatement } from '../db/administration.ts'
import type { Change } from '../db/change.ts'
import { isFit } from '../db/check-op.ts'
import type { Connection } from '../db/connection.ts'
import { momentOf, type Statement } from '../db/standings.ts'
import { appliedOf } from './applied.ts'
import type { Reader } from './format/frame.ts'
import type { SegmentHeader } from './format/segment.ts'
import type { WireChange } from './format/wire-change.ts'
import { type Kept, readKept } from './read-kept.ts'
import { readerOf } from './reader-of.ts'

/** What the author of a kept segment says there himself: what he adopted nobody proves to be whose it says. */
interface Word {
  readonly header: SegmentHeader
  readonly statements: readonly Statement[]
  /** Moments of its own changes, in their order. */
  readonly hlcs: readonly string[]
  /** No row can hold it, or it is made as no writer makes one. */
  readonly isUnfit: boolean
}

/**
 * What a laptop said of others in its own segments after `after`: in those that are applied, and in those that are held
 * and go on from there, number by number and moment by moment. Whoever says something of an earlier moment after something
 * of a later one is not believed that he has said it then.
 */
export function wordsOf(
  db: Connection,
  { dev, signKey }: { readonly dev: string; readonly signKey: string | null },
  after: number,
  reader: Reader = readerOf(db),
): readonly Word[] {
  const applied = db.rows<Kept>(
    'SELECT dev, ord, hash FROM sync_segment WHERE dev = ? AND ord > ? AND held IS NULL AND length(bytes) > 0 ORDER BY ord',
    ...[dev, after],
  )
  const words = applied.flatMap((kept) => wordIn(db, kept, reader) ?? [])
  return [...words, ...heldWords(db, dev, reader)].filter(({ header }) => header.pub === signKey)
}

function heldWords(db: Connection, dev: string, reader: Reader): Word[] {
  const words: Word[] = []
  let { ord, hash, seq } = appliedOf(db, dev)
  let hlc = db.row<{ hlc: string }>('SELECT hlc FROM change WHERE dev = ? AND seq = ?', dev, seq)?.hlc ?? ''
  for (;;) {
    const next = db.rows<Kept>(
      `SELECT dev, ord, hash FROM sync_segment WHERE dev = ? AND ord = ? AND coalesce(prev, '') = ?
         AND held IN ('turn', 'waiting', 'removed', 'noKey') AND length(bytes) > 0 ORDER BY hash`,
      ...[dev, ord + 1, ord === 0 ? '' : hash],
    )
    const found = next
      .map((kept) => ({ kept, word: wordIn(db, kept, reader) }))
      .find(({ word }) => word !== null && goesOn(word, seq, hlc))
    if (found?.word == null) return words
    words.push(found.word)
    ord = found.word.header.ord
    hash = found.kept.hash
    seq = found.word.header.seqTo
    hlc = found.word.hlcs.at(-1) ?? hlc
  }
}

function goesOn({ header, hlcs, isUnfit }: Word, seq: number, hlc: string): boolean {
  if (isUnfit || header.seqFrom !== seq + 1) return false
  return hlcs.every((one, place) => one > (hlcs[place - 1] ?? hlc))
}

const known = new WeakMap<Connection, Map<string, Word>>()

/** What was read once is remembered: it is asked for in each round. */
function wordIn(db: Connection, kept: Kept, reader: Reader): Word | null {
  const byHash = known.get(db) ?? new Map<string, Word>()
  known.set(db, byHash)
  const before = byHash.get(kept.hash)
  if (before !== undefined) return reader.key(before.header.epoch, before.header.kid) === undefined ? null : before
  const reading = readKept(db, kept, reader)
  if (reading.kind !== 'segment') return null
  const { header, content } = reading
  const { changes, adopted } = content
  const word = {
    ...{
      header,
      statements: changes.flatMap((change) => statementsOf(change, header.ord)),
      hlcs: changes.map(({ hlc }) => hlc),
    },
    isUnfit: (adopted.length > 0 && changes.length > 0) || !changes.every((change) => isFit(db, opsIn(change))),
  }
  byHash.set(kept.hash, word)
  return word
}

function opsIn({ body }: WireChange): Change['ops'] {
  return (JSON.parse(body) as Pick<Change, 'ops'>).ops
}

/** What a change says of who may write. @param ord of the segment in which its author says it; 0 where somebody else does. */
export function statementsOf(change: WireChange, ord: number): Statement[] {
  return opsIn(change).flatMap((op) => {
    if (op[0] !== 'k' || !isStatement(op[1])) return []
    return [{ kind: op[1], by: change.dev, at: momentOf(change), ord, subject: op[2], body: op[3] }]
  })
}
