import type { Connection } from '../db/connection.ts'
import { appliedOf } from './applied.ts'
import type { SnapshotHeader } from './format/snapshot.ts'
import { newestKey } from './key-ring.ts'
import { isMember, memberDevices } from './members.ts'

/** What a snapshot holds, as it is noted once it was read through and says nothing but what is here. */
export interface Covers extends Pick<SnapshotHeader, 'dev' | 'ord' | 'epoch' | 'counts' | 'vector'> {
  /** Milliseconds since 1970. */
  readonly noted: number
}

export interface KnownSnapshot extends Covers {
  readonly name: string
}

export function noteCovers(db: Connection, store: number, name: string, header: SnapshotHeader, now: number): void {
  const { dev, ord, epoch, counts, vector } = header
  const covers: Covers = { dev, ord, epoch, counts, vector, noted: now }
  db.run('UPDATE sync_file SET covers = ? WHERE store = ? AND name = ?', JSON.stringify(covers), store, name)
}

export function allSnapshots(db: Connection, store: number): KnownSnapshot[] {
  return db
    .rows<{ name: string; covers: string }>(
      'SELECT name, covers FROM sync_file WHERE store = ? AND covers IS NOT NULL ORDER BY name',
      store,
    )
    .map(({ name, covers }) => ({ name, ...(JSON.parse(covers) as Covers) }))
}

/**
 * Of each laptop that may write, its newest under the newest key: nobody who was removed has that one for long, so a
 * laptop that comes to the club may begin with it.
 */
export function standingSnapshots(db: Connection, store: number): KnownSnapshot[] {
  const epoch = newestKey(db)?.epoch ?? 0
  return newestOfEach(
    allSnapshots(db, store).filter((snapshot) => snapshot.epoch === epoch && isMember(db, snapshot.dev)),
  )
}

function newestOfEach(snapshots: readonly KnownSnapshot[]): KnownSnapshot[] {
  const newest = new Map<string, KnownSnapshot>()
  for (const snapshot of snapshots) {
    if (snapshot.ord > (newest.get(snapshot.dev)?.ord ?? 0)) newest.set(snapshot.dev, snapshot)
  }
  return [...newest.values()]
}

/** How many laptops have to have written down the same before what it replaces may go. */
export function snapshotsNeeded(db: Connection): number {
  return Math.min(2, memberDevices(db).length)
}

/**
 * Up to which segment of a device nobody needs them any more in a store: two snapshots there, by two laptops, hold what
 * they brought, and every laptop that may write has said that it has them.
 */
export function floorOf(db: Connection, store: number, device: string, dev: string): number {
  return coveredBy(db, standingSnapshots(db, store), device, dev)
}

/**
 * The same, with the snapshots under earlier keys and by laptops that were removed since: what they replaced need not come
 * back for the while until there are new ones.
 */
export function formerFloorOf(db: Connection, store: number, device: string, dev: string): number {
  return coveredBy(db, newestOfEach(allSnapshots(db, store)), device, dev)
}

function coveredBy(db: Connection, snapshots: readonly KnownSnapshot[], device: string, dev: string): number {
  const held = snapshots.map(({ vector }) => vector[dev]?.[0] ?? 0).sort((a, b) => b - a)
  return Math.min(held[snapshotsNeeded(db) - 1] ?? 0, toldByAll(db, device, dev))
}

/** Up to which segment of a device every laptop that may write has said that it has them. */
export function toldByAll(db: Connection, device: string, dev: string): number {
  const told = memberDevices(db).map((member) => (member === device ? appliedOf(db, dev).ord : toldOf(db, member, dev)))
  return Math.min(...told)
}

/** How far a member said it had applied a device, as long as that is the line that counts here. */
function toldOf(db: Connection, member: string, dev: string): number {
  if (member === dev) return Number.MAX_SAFE_INTEGER
  const told = db.row<{ ord: number }>(
    `SELECT sync_told.ord FROM sync_told JOIN sync_segment ON sync_segment.dev = sync_told.of
       AND sync_segment.ord = sync_told.ord AND sync_segment.hash = sync_told.hash
     WHERE sync_told.dev = ? AND sync_told.of = ? AND held IS NULL`,
    ...[member, dev],
  )
  return told?.ord ?? 0
}
