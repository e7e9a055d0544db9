import { showDevices } from '../db/administration.ts'
import { applyChange } from '../db/apply.ts'
import { readChange } from '../db/change-rows.ts'
import type { Connection } from '../db/connection.ts'
import { derive } from '../db/derive.ts'
import { Touched } from '../db/touched.ts'
import { appliedOf, noteApplied, noteTravelled } from './applied.ts'
import type { Snapshot } from './format/snapshot.ts'
import type { SegmentLine } from './format/snapshot-line.ts'
import type { WireChange } from './format/wire-change.ts'
import type { Laptop, RoundOptions } from './laptop.ts'
import { leaveSharedName } from './leave-shared-name.ts'
import { noteTold } from './told.ts'
import { readWitness } from './witnesses.ts'

/** How much is applied at once, so that the screen is answered in between. */
const MOST_CHANGES = 100
const LONGEST = 256 * 1024

/**
 * Takes over what a snapshot holds and is not here, which was compared before and contradicts nothing. Cut off anywhere it
 * may be begun again: what it has brought stays, and how far each device's segments are applied is noted last.
 */
export async function adoptSnapshot(laptop: Laptop, snapshot: Snapshot, options: RoundOptions): Promise<void> {
  await leaveNameIn(laptop, snapshot)
  const have = new Map<string, number>()
  const total = Object.values(snapshot.header.counts).reduce((sum, count) => sum + count, 0)
  const segments: SegmentLine[] = []
  const witnesses: Uint8Array[] = []
  let [batch, length, done]: [WireChange[], number, number] = [[], 0, 0]
  const flush = async () => {
    options.onProgress?.({ stage: 'receiving', done, total })
    const touched = await laptop.change(() => applyBatch(laptop.db, batch))
    laptop.received(touched)
    batch = []
    length = 0
    options.signal?.throwIfAborted()
  }
  for (const line of snapshot.lines()) {
    if ('witness' in line) witnesses.push(Buffer.from(line.witness, 'base64'))
    else if ('segment' in line) segments.push(line.segment)
    else {
      done += 1
      if (line.seq <= newestHere(laptop.db, have, line.dev)) continue
      batch.push(line)
      length += line.body.length
      if (batch.length === MOST_CHANGES || length > LONGEST) await flush()
    }
  }
  await flush()
  await laptop.change(() => noteAdopted(laptop.db, snapshot, segments, witnesses))
}

/** A snapshot that has more of this laptop's own name than is here: the copy was put back to an earlier state. */
async function leaveNameIn(laptop: Laptop, { lines }: Snapshot): Promise<void> {
  const { db, device } = laptop
  const own: SegmentLine[] = []
  for (const line of lines()) {
    if ('body' in line) break
    if ('segment' in line && line.segment[0] === device) own.push(line.segment)
  }
  const isHere = db.prepare('SELECT 1 FROM sync_segment WHERE dev = ? AND ord = ? AND hash = ?')
  const isStrange = ([dev, ord, hash]: SegmentLine) => isHere.get(dev, ord, hash) === undefined
  if (!own.some(isStrange)) return
  await laptop.change(() => noteSegments(db, own, 'turn', isStrange))
  await leaveSharedName(laptop)
}

/** The changes of each device come in its own order, so the first to be missing is the first to be applied. */
function newestHere(db: Connection, have: Map<string, number>, dev: string): number {
  const known = have.get(dev)
  if (known !== undefined) return known
  const last = db.row<{ seq: number | null }>('SELECT max(seq) AS seq FROM change WHERE dev = ?', dev)?.seq ?? 0
  have.set(dev, last)
  return last
}

function applyBatch(db: Connection, batch: readonly WireChange[]): Touched {
  const touched = new Touched()
  for (const change of batch) {
    applyChange(db, readChange(change), touched, change.body)
    noteTravelled(db, change.dev, change.seq)
  }
  derive(db, touched)
  return touched
}

function noteAdopted(
  db: Connection,
  { header }: Snapshot,
  segments: readonly SegmentLine[],
  witnesses: readonly Uint8Array[],
): void {
  noteSegments(db, segments, null)
  for (const bytes of witnesses) keepWitness(db, bytes)
  for (const [dev, [ord, hash]] of Object.entries(header.vector)) {
    if (ord > appliedOf(db, dev).ord) noteApplied(db, dev, { ord, hash })
  }
  noteTold(db, header.dev, header.vector)
  showDevices(db)
}

/** Segments of which this copy has what they brought, but not their bytes. */
function noteSegments(
  db: Connection,
  segments: readonly SegmentLine[],
  held: 'turn' | null,
  isNoted: (line: SegmentLine) => boolean = () => true,
): void {
  let before: SegmentLine | undefined
  for (const line of segments) {
    const [dev, ord, hash, seqFrom, seqTo, epoch] = line
    const prev = before?.[0] === dev && before[1] === ord - 1 ? before[2] : null
    before = line
    if (!isNoted(line)) continue
    db.run(
      `INSERT INTO sync_segment (dev, ord, hash, prev, seq_from, seq_to, epoch, taken_wall, held, bytes)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, x'') ON CONFLICT DO UPDATE SET held = excluded.held`,
      ...[dev, ord, hash, prev, seqFrom, seqTo, epoch, held],
    )
  }
}

function keepWitness(db: Connection, bytes: Uint8Array): void {
  const witness = readWitness(db, bytes)
  if (witness === null) return
  const { dev, ord } = witness.header
  db.run(
    'UPDATE sync_segment SET bytes = ? WHERE dev = ? AND ord = ? AND hash = ? AND length(bytes) = 0',
    ...[bytes, dev, ord, witness.hash],
  )
}
