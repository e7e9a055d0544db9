import { applyChange } from '../db/apply.ts'
import { readChange } from '../db/change-rows.ts'
import type { Connection } from '../db/connection.ts'
import { derive } from '../db/derive.ts'
import { Touched } from '../db/touched.ts'
import { appliedOf, noteApplied, noteTravelled } from './applied.ts'
import { doubtOf } from './authority.ts'
import type { Segment } from './format/segment.ts'
import type { WireChange } from './format/wire-change.ts'
import { keyOf } from './key-ring.ts'
import { keepLentKey, lentReaderOf } from './lent-keys.ts'
import { isMember } from './members.ts'
import { type Kept, readKept } from './read-kept.ts'
import { lastRedeeming } from './redeemed.ts'
import { isToldOf, noteTold } from './told.ts'

interface Held extends Kept {
  readonly prev: string | null
  readonly held: string
}

/** Why a kept segment is not applied. */
type Hold =
  | 'turn' // an earlier one of its device is missing
  | 'waiting' // its laptop is not let in yet
  | 'removed' // its laptop was removed before
  | 'otherKey' // signed by somebody else than the laptop it names
  | 'fork' // its laptop's line has gone another way
  | 'noKey'
  | 'newer'
  | 'damaged'
  | 'missing' // it goes on from changes of another device that are not here

/**
 * Applies the next kept segment whose turn it is, whole or not at all; answers what it touched, null when there is none.
 * Each device's segments are applied in their order, whatever has come of the others.
 */
export function applyNextSegment(db: Connection): Touched | null {
  for (const kept of nextInTurn(db)) {
    const segment = openKept(db, kept)
    const result = typeof segment === 'string' ? segment : (holdOf(db, segment) ?? tryToApply(db, segment))
    if (typeof result !== 'string') return result
    if (result !== kept.held) markHeld(db, kept, result)
  }
  return null
}

/** What no row can hold says nothing, and holds up only what its own laptop wrote after it. */
function tryToApply(db: Connection, segment: Segment): Touched | Hold {
  try {
    return db.part(() => applySegment(db, segment))
  } catch (fault) {
    if (!isOfContent(fault)) throw fault
    return 'damaged'
  }
}

/** Whether it lies in what was written: not in the disk, nor in the file of this copy. */
function isOfContent(fault: unknown): boolean {
  if (fault instanceof TypeError || fault instanceof RangeError) return true
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') return false
  return code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH' || code === 'SQLITE_TOOBIG'
}

/** For each device the kept segments that follow what is applied of it. */
function nextInTurn(db: Connection): Held[] {
  return db.rows<Held>(
    `SELECT dev, sync_segment.ord, sync_segment.hash, prev, held FROM sync_segment LEFT JOIN sync_applied USING (dev)
     WHERE held IS NOT NULL AND sync_segment.ord = coalesce(sync_applied.ord, 0) + 1 ORDER BY dev, sync_segment.hash`,
  )
}

function openKept(db: Connection, kept: Kept): Segment | Hold {
  const reading = readKept(db, kept, lentReaderOf(db))
  // Whatever else is to be said of it: a file by another key in a laptop's name must not be taken for that laptop's.
  if ('header' in reading && doubtOf(db, reading.header) === 'otherKey') return 'otherKey'
  if (reading.kind === 'segment') return reading
  return reading.kind === 'noKey' || reading.kind === 'newer' ? reading.kind : 'damaged'
}

function holdOf(db: Connection, segment: Segment): Hold | null {
  const { header, content } = segment
  const before = appliedOf(db, header.dev)
  if (header.prev !== (before.ord === 0 ? null : before.hash)) return 'fork'
  const doubt = doubtOf(db, header)
  if (doubt !== null) return doubt
  if (!isOneRun(content.adopted)) return 'damaged'
  if (!follows(db, content.changes) || !follows(db, content.adopted)) return 'missing'
  if (!isRising(db, content.changes) || !isRising(db, content.adopted)) return 'damaged'
  return mayOpen(db, segment) ? null : 'noKey'
}

/** With a borrowed key only what somebody sealed who is in, or told of: whoever is out could make keys at will. */
function mayOpen(db: Connection, { header: { dev, ord, epoch, kid }, hash }: Segment): boolean {
  if (isMember(db, dev) || keyOf(db, epoch, kid) !== undefined) return true
  return ord <= lastRedeeming(db, dev) || isToldOf(db, { dev, ord, hash })
}

/** Changes of a device are only taken up where all before them are here: its own, or those another one brings. */
function follows(db: Connection, [first]: readonly WireChange[]): boolean {
  if (first === undefined || first.seq === 1) return true
  return db.row('SELECT 1 FROM change WHERE dev = ? AND seq = ?', first.dev, first.seq - 1) !== undefined
}

/** A device's moments rise with its changes: nobody says anything at a moment before what he has said. */
function isRising(db: Connection, changes: readonly WireChange[]): boolean {
  const [first] = changes
  if (first === undefined) return true
  const last = db.row<{ hlc: string }>('SELECT hlc FROM change WHERE dev = ? AND seq = ?', first.dev, first.seq - 1)
  return changes.every(({ hlc }, place) => hlc > (changes[place - 1]?.hlc ?? last?.hlc ?? ''))
}

/** Of one device, without a gap. */
function isOneRun(changes: readonly WireChange[]): boolean {
  const [first] = changes
  return changes.every(({ dev, seq }, place) => dev === first?.dev && seq === first.seq + place)
}

function applySegment(db: Connection, { header, content, hash }: Segment): Touched {
  const { dev, ord, seqTo, epoch, kid } = header
  keepLentKey(db, epoch, kid)
  const touched = new Touched()
  for (const change of [...content.adopted, ...content.changes])
    applyChange(db, readChange(change), touched, change.body)
  derive(db, touched)
  db.run('UPDATE sync_segment SET held = NULL WHERE dev = ? AND ord = ? AND hash = ?', dev, ord, hash)
  noteApplied(db, dev, { ord, hash, seq: seqTo })
  const end = content.adopted.at(-1)
  if (end !== undefined) noteTravelled(db, end.dev, end.seq)
  // Whoever waits may still take back what it has applied.
  if (content.request === undefined) noteTold(db, dev, content.vector)
  return touched
}

function markHeld(db: Connection, { dev, ord, hash }: Kept, hold: Hold): void {
  db.run('UPDATE sync_segment SET held = ? WHERE dev = ? AND ord = ? AND hash = ?', hold, dev, ord, hash)
}
