import { changeColumns, readChange } from '../db/change-rows.ts'
import { checkOps, UnfitOp } from '../db/check-op.ts'
import type { Connection } from '../db/connection.ts'
import type { Snapshot } from './format/snapshot.ts'
import type { SegmentLine, SnapshotLine } from './format/snapshot-line.ts'
import { SnapshotDamaged } from './format/snapshot-order.ts'
import type { WireChange } from './format/wire-change.ts'
import { inSlices } from './in-slices.ts'

/** How what a snapshot says stands to what is here: all of it is here · some is not · something here says otherwise. */
export type Comparison = 'same' | 'ahead' | 'otherwise'

export interface Compared {
  readonly comparison: Comparison
  readonly witnesses: readonly Uint8Array[]
}

/** Reads a snapshot to its end and compares each line with this copy. Null where its author sealed no snapshot. */
export async function compareSnapshot(
  db: Connection,
  snapshot: Snapshot,
  ownDevice: string,
  signal?: AbortSignal,
): Promise<Compared | null> {
  const witnesses: Uint8Array[] = []
  let comparison: Comparison = 'same'
  try {
    const take = (line: SnapshotLine) => {
      if ('witness' in line) witnesses.push(Buffer.from(line.witness, 'base64'))
      const found = compareLine(db, line, ownDevice)
      if (found === 'otherwise' || (found === 'ahead' && comparison === 'same')) comparison = found
    }
    await inSlices(snapshot.lines(), take, signal)
    return { comparison, witnesses }
  } catch (fault) {
    if (fault instanceof SnapshotDamaged || fault instanceof UnfitOp) return null
    throw fault
  }
}

/** Another line in this laptop's own name is no contradiction: it goes on under a new one. */
function compareLine(db: Connection, line: SnapshotLine, ownDevice: string): Comparison {
  if ('witness' in line) return 'same'
  if ('segment' in line) return line.segment[0] === ownDevice ? ownSegment(db, line.segment) : segment(db, line.segment)
  if (line.dev === ownDevice) return 'same'
  return change(db, line)
}

function segment(db: Connection, [dev, ord, hash]: SegmentLine): Comparison {
  const standing = db.row<{ hash: string }>(
    'SELECT hash FROM sync_segment WHERE dev = ? AND ord = ? AND held IS NULL',
    ...[dev, ord],
  )
  if (standing === undefined) return 'ahead'
  return standing.hash === hash ? 'same' : 'otherwise'
}

function ownSegment(db: Connection, line: SegmentLine): Comparison {
  const [dev, ord, hash] = line
  const isStrangers = "SELECT 1 FROM sync_segment WHERE dev = ? AND ord = ? AND hash = ? AND held = 'otherKey'"
  if (db.row(isStrangers, dev, ord, hash) !== undefined) return 'otherwise'
  return segment(db, line) === 'same' ? 'same' : 'ahead'
}

const columns = changeColumns
  .split(', ')
  .map((name) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()))

function change(db: Connection, line: WireChange): Comparison {
  const known = db.row<Record<string, unknown>>(
    `SELECT ${changeColumns} FROM change WHERE dev = ? AND seq = ?`,
    ...[line.dev, line.seq],
  )
  if (known === undefined) {
    // Before anything of it is taken up.
    checkOps(db, readChange(line).ops)
    return 'ahead'
  }
  const said = line as Readonly<Record<string, unknown>>
  return columns.every((name) => known[name] === said[name]) ? 'same' : 'otherwise'
}
