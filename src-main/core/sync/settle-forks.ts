import type { Change, Head, Op } from '../db/change.ts'
import type { Connection } from '../db/connection.ts'
import { rebuild } from '../db/rebuild.ts'
import type { Touched } from '../db/touched.ts'
import { appliedOf } from './applied.ts'
import { doubtOf } from './authority.ts'
import { grantOf } from './members.ts'
import { offeredUpTo } from './offered.ts'
import { ownSignKey } from './own-laptop.ts'
import { type Kept, readKept } from './read-kept.ts'
import { tellAnew } from './told.ts'

/**
 * A laptop that was put back to an earlier state, or copied whole, may go on from one point in two ways. Of two segments
 * with one number the one with the smaller hash counts, on every laptop alike; what was applied of the other is taken
 * back and kept. Answers what changed, null where nothing did.
 */
export function settleFork(db: Connection): Touched | null {
  const rival = rivals(db).find(({ held, ...segment }) => {
    return (held === 'turn' || readKept(db, segment).kind === 'segment') && !isStrangers(db, segment)
  })
  if (rival === undefined) return null
  const { dev, ord, hash } = rival
  const standing = db.row<{ hash: string; seqFrom: number }>(
    'SELECT hash, seq_from FROM sync_segment WHERE dev = ? AND ord = ? AND held IS NULL',
    ...[dev, ord],
  )
  if (standing === undefined || standing.hash <= hash) {
    db.run("UPDATE sync_segment SET held = 'fork' WHERE dev = ? AND ord = ? AND hash = ?", dev, ord, hash)
    return standing === undefined ? null : settleFork(db)
  }
  if (isForged(db, rival)) {
    db.run("UPDATE sync_segment SET held = 'otherKey' WHERE dev = ? AND ord = ? AND hash = ?", dev, ord, hash)
    return settleFork(db)
  }
  return takeBack(db, { dev, ord, seq: standing.seqFrom }, 'fork')
}

/** Kept segments with the number of one that is applied; one that could not be read when it came may be readable by now. */
function rivals(db: Connection): (Kept & { readonly held: string })[] {
  return db.rows(
    `SELECT dev, sync_segment.ord, sync_segment.hash, held FROM sync_segment JOIN sync_applied USING (dev)
     WHERE held IN ('turn', 'waiting', 'noKey', 'newer') AND sync_segment.ord <= sync_applied.ord ORDER BY dev, sync_segment.ord`,
  )
}

/** Somebody else's line is no other way that this laptop went; it may have come before anybody knew the laptop's key. */
function isForged(db: Connection, rival: Kept): boolean {
  const reading = readKept(db, rival)
  return !('header' in reading) || doubtOf(db, reading.header) === 'otherKey'
}

/** Of a name that is not in, what another key signed than the one of which something counts: it counts for nobody, or not yet. */
function isStrangers(db: Connection, rival: Kept): boolean {
  const known = grantOf(db, rival.dev)?.signKey ?? null
  const reading = readKept(db, rival)
  if (known === null || !('header' in reading) || reading.header.pub === known) return false
  return doubtOf(db, reading.header) === 'waiting'
}

/** Takes a device's changes from `seq` on out of the log, with the segments that brought them. */
export function takeBack(
  db: Connection,
  { dev, ord, seq }: { readonly dev: string; readonly ord: number; readonly seq: number },
  hold: 'fork' | 'removed' | 'waiting' | 'otherKey',
): Touched {
  db.run('UPDATE sync_segment SET held = ? WHERE dev = ? AND ord >= ? AND held IS NULL', hold, dev, ord)
  rewind(db, dev, ord - 1, seq - 1)
  tellAnew(db, dev)
  return rebuild(db, (change) => (change.dev === dev && change.seq >= seq ? null : change))
}

function rewind(db: Connection, dev: string, ord: number, seq: number): void {
  const last = db.row<{ hash: string }>(
    'SELECT hash FROM sync_segment WHERE dev = ? AND ord = ? AND held IS NULL',
    ...[dev, ord],
  )
  db.run('UPDATE sync_applied SET ord = ?, hash = ?, seq = ? WHERE dev = ?', ord, last?.hash ?? '', seq, dev)
}

/**
 * Whether somebody writes in this laptop's name: it was put back to an earlier state, or copied whole. Whose it is shows by
 * what came in it, or by the key with which it was let in.
 */
export function isWrittenElsewhere(db: Connection, device: string): boolean {
  const granted = grantOf(db, device)?.signKey ?? null
  const own = ownSignKey(db, device)
  if (granted !== null && own !== null && granted !== own) return true
  return db.row("SELECT 1 FROM sync_segment WHERE dev = ? AND held <> 'otherKey'", device) !== undefined
}

/** Whether somebody has taken up a segment, as far as is known here; that a store had it once is no proof that it has. */
const IS_OUT = `length(own.bytes) = 0
  OR EXISTS (SELECT 1 FROM sync_told WHERE of = own.dev AND sync_told.dev <> own.dev AND sync_told.hash = own.hash)`

/**
 * Hands what this laptop wrote and nobody has heard from its old device to a new one: the same operations under another
 * name. What went out in the old name stays the old one's.
 */
export function continueAs(db: Connection, old: string, device: string): Touched | null {
  const shared = lastShared(db, old)
  // What others took up, or may with a snapshot of this laptop, is somebody else's from now on. The rest must not stand in
  // the way here of what the other one sent; should it be in a store all the same, it comes from there like a stranger's.
  db.run(
    `DELETE FROM sync_segment AS own WHERE dev = ? AND ord > ? AND held IS NULL AND NOT (${IS_OUT})`,
    ...[old, Math.max(shared.ord, offeredUpTo(db, old))],
  )
  db.run('DELETE FROM sync_file WHERE dev = ? AND ord > ?', old, shared.ord)
  db.run("UPDATE sync_segment SET held = 'turn' WHERE dev = ? AND ord > ? AND held IS NULL", old, shared.ord)
  rewind(db, old, shared.ord, shared.seq)
  tellAnew(db, old)
  return handOver(db, old, device, shared.seq)
}

/**
 * The same for a copy of the club's file that goes on as another device: what it wrote and never sealed. The one that it is
 * a copy of may have written something else under those numbers.
 */
export function takeUnsealedAlong(db: Connection, old: string, device: string): Touched | null {
  return handOver(db, old, device, appliedOf(db, old).seq)
}

/** Puts what stands under an old name after `seq` under a new one that has written nothing yet. */
function handOver(db: Connection, old: string, device: string, seq: number): Touched | null {
  const own = db.rows<{ seq: number }>('SELECT seq FROM change WHERE dev = ? AND seq > ? ORDER BY seq', old, seq)
  if (own.length === 0) return null
  const places = new Map(own.map((change, place) => [change.seq, place + 1]))
  const renamed = (head: Head): Head => {
    const place = head[0] === old ? places.get(head[1]) : undefined
    return place === undefined ? head : [device, place]
  }
  // What others wrote stays as it is: what they had seen under the old name is the other one's.
  return rebuild(db, (change) =>
    change.dev === old && places.has(change.seq) ? renameChange(change, renamed) : change,
  )
}

/**
 * Up to where the line of a device that is now written elsewhere is the same as ours, or others took it up as ours. Of the
 * other one's first segments some may not have come: then it is what is known of.
 */
function lastShared(db: Connection, dev: string): { ord: number; seq: number } {
  const rival = db.row<{ ord: number; prev: string | null }>(
    "SELECT ord, prev FROM sync_segment WHERE dev = ? AND held <> 'otherKey' ORDER BY ord LIMIT 1",
    dev,
  )
  const last = db.row<{ ord: number; seq: number }>(
    `SELECT ord, seq_to AS seq FROM sync_segment AS own
     WHERE dev = ?1 AND held IS NULL AND ord < ?2 AND (hash = ?3 OR ${IS_OUT})
     ORDER BY ord DESC LIMIT 1`,
    ...[dev, rival?.ord ?? 1, rival?.prev ?? ''],
  )
  return last ?? { ord: 0, seq: 0 }
}

function renameChange(change: Change, renamed: (head: Head) => Head): Change {
  const [dev, seq] = renamed([change.dev, change.seq])
  const ops = change.ops.map((op): Op => {
    return op[0] === 'r' ? ['r', op[1], op[2], op[3], op[4], op[5].map(renamed)] : op
  })
  return { ...change, dev, seq, ops }
}
