import { changeColumns } from '../db/change-rows.ts'
import type { Connection } from '../db/connection.ts'
import { newestVersion } from '../db/migrate.ts'
import { migrations } from '../db/migrations/all.ts'
import type { Root } from '../db/root.ts'
import { appliedOf } from './applied.ts'
import { READER } from './format/frame.ts'
import { snapshotName } from './format/names.ts'
import { writeSnapshot } from './format/snapshot.ts'
import type { SnapshotLine } from './format/snapshot-line.ts'
import type { WireChange } from './format/wire-change.ts'
import { inSlices } from './in-slices.ts'
import { newestKey } from './key-ring.ts'
import { allSnapshots, noteCovers, snapshotsNeeded, standingSnapshots } from './known-snapshots.ts'
import type { Laptop, RoundOptions, Store } from './laptop.ts'
import { noteOffered } from './offered.ts'
import { ownKeys } from './own-laptop.ts'
import { type Pace, USUAL_PACE } from './pace.ts'
import { noteFile } from './store-files.ts'
import { hasGap } from './take-snapshots.ts'
import { witnessesIn } from './witnesses.ts'

type Counts = Readonly<Record<string, number>>

/**
 * Puts the whole log as one file where a laptop that comes to the club, or was away for long, is to begin with it; as soon
 * as enough has been written that is in none, and until there are two of two laptops.
 */
export async function offerSnapshot(laptop: Laptop, store: Store, root: Root, options: RoundOptions): Promise<void> {
  const { db, device } = laptop
  if (!isDue(laptop, store, options.pace ?? USUAL_PACE)) return
  const newest = newestKey(db)
  if (newest === undefined) return
  const { sign } = await laptop.change(() => {
    noteOffered(db, device)
    return ownKeys(db, device)
  })
  const writing = writeSnapshot(
    {
      ...{
        org: root.org,
        epoch: newest.epoch,
        dev: device,
        pub: sign.pub,
        ord: Math.max(1, appliedOf(db, device).ord),
      },
      ...{ schema: newestVersion(migrations), minReader: READER },
    },
    linesOf(db),
    { organisationKey: newest.key, signKey: sign.key },
  )
  const made = await unlessTakenBack(db, () => inSlices(writing, () => undefined, options.signal))
  if (made === null) return
  const name = snapshotName(root.org, device, made.header.ord, made.hash)
  await store.transport.put(name, made.bytes, options.signal)
  await laptop.change(() => {
    noteFile(db, store.id, { name, bytes: made.bytes.length }, 'there', laptop.now())
    noteCovers(db, store.id, name, made.header, laptop.now())
  })
}

function isDue(laptop: Laptop, { id }: Store, pace: Pace): boolean {
  const { db, device } = laptop
  if (!isMuch(db, {}, pace) || hasGap(db, device)) return false
  const fresh = standingSnapshots(db, id).filter(({ counts }) => !isMuch(db, counts, pace))
  if (fresh.length >= snapshotsNeeded(db) || fresh.some(({ dev }) => dev === device)) return false
  const epoch = newestKey(db)?.epoch
  const own = allSnapshots(db, id).filter(({ dev, epoch: of }) => dev === device && of === epoch)
  return own.every(({ noted }) => Math.abs(laptop.now() - noted) >= pace.rest)
}

/** Whether much has been written beyond those. */
function isMuch(db: Connection, counts: Counts, { changes, characters }: Pace): boolean {
  let [count, length] = [0, 0]
  for (const [dev, travelled] of Object.entries(countsIn(db))) {
    const beyond = db.row<{ count: number; length: number }>(
      'SELECT count(*) AS count, coalesce(sum(length(body)), 0) AS length FROM change WHERE dev = ? AND seq > ? AND seq <= ?',
      ...[dev, counts[dev] ?? 0, travelled],
    )
    count += beyond?.count ?? 0
    length += beyond?.length ?? 0
  }
  return count > changes || length > characters
}

/** What has travelled: only that will never get another name. */
function countsIn(db: Connection): Counts {
  const rows = db.rows<{ dev: string; seq: number }>('SELECT dev, seq FROM sync_applied WHERE seq > 0')
  return Object.fromEntries(rows.map(({ dev, seq }) => [dev, seq]))
}

/** What the log says at the moment of the first line, whatever is written while it is gone through. */
function* linesOf(db: Connection): Generator<SnapshotLine> {
  const counts = countsIn(db)
  const segments = db.rows<{ line: string }>(
    `SELECT json_array(dev, sync_segment.ord, sync_segment.hash, seq_from, seq_to, epoch) AS line
     FROM sync_segment JOIN sync_applied USING (dev)
     WHERE held IS NULL AND sync_segment.ord <= sync_applied.ord ORDER BY dev, sync_segment.ord`,
  )
  for (const bytes of witnessesIn(db)) yield { witness: Buffer.from(bytes).toString('base64') }
  for (const { line } of segments) yield { segment: JSON.parse(line) }
  yield* changesUpTo(db, counts)
}

const PAGE = 100

function* changesUpTo(db: Connection, counts: Counts): Generator<WireChange> {
  let last = { hlc: '', dev: '', seq: 0 }
  for (;;) {
    const page = db.rows<WireChange>(
      `SELECT ${changeColumns} FROM change WHERE (hlc, dev, seq) > (?, ?, ?) ORDER BY hlc, dev, seq LIMIT ${PAGE}`,
      ...[last.hlc, last.dev, last.seq],
    )
    for (const change of page) if (change.seq <= (counts[change.dev] ?? 0)) yield change
    const end = page.at(-1)
    if (end === undefined) return
    last = end
  }
}

/** Null where meanwhile something was taken out of the log: what was read before is no more so. */
async function unlessTakenBack<T>(db: Connection, work: () => Promise<T>): Promise<T | null> {
  const before = db.rollbacks
  const result = await work()
  return db.rollbacks === before ? result : null
}
