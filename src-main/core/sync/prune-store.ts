import type { Connection } from '../db/connection.ts'
import { allSnapshots, floorOf, snapshotsNeeded, standingSnapshots } from './known-snapshots.ts'
import type { Laptop, RoundOptions, Store } from './laptop.ts'
import { BESIDE_LOST } from './lost-lines.ts'
import { type Pace, USUAL_PACE } from './pace.ts'

/**
 * Takes away what this laptop has put and nobody needs any more: segments and copies of others' that two snapshots hold
 * and every laptop has, and its own older snapshots. Nobody takes away what somebody else has put, and all of it stays
 * on this laptop.
 */
export async function pruneStore(laptop: Laptop, store: Store, org: string, options: RoundOptions): Promise<void> {
  const { transport } = store
  if (!transport.caps.remove) return
  for (const name of [
    ...oldSegments(laptop, store, org, options.pace ?? USUAL_PACE),
    ...oldSnapshots(laptop, store, org),
  ]) {
    await transport.remove(name, options.signal)
    await laptop.change(() => laptop.db.run('DELETE FROM sync_file WHERE store = ? AND name = ?', store.id, name))
  }
}

function oldSegments(laptop: Laptop, { id }: Store, org: string, { grace }: Pace): string[] {
  const { db, device } = laptop
  return devices(db).flatMap((dev) => {
    const floor = floorOf(db, id, device, dev)
    if (floor === 0) return []
    const put =
      dev === device ? [`${org}/c/${device}/`, `${org}/c/${device}0`] : [`${org}/r/${device}/`, `${org}/r/${device}0`]
    return db
      .rows<{ name: string }>(
        `SELECT name FROM sync_file JOIN sync_segment USING (dev, ord)
         WHERE store = ? AND dev = ? AND ord <= ? AND name > ? AND name < ? AND state = 'there'
           AND held IS NULL AND substr(hash, 1, 12) = hash12 AND taken_wall <= ? AND NOT ${BESIDE_LOST} ORDER BY name`,
        ...[id, dev, floor, ...put, laptop.now() - grace],
      )
      .map(({ name }) => name)
  })
}

/** One's own that a newer one, or enough of others that hold as much, stand for. */
function oldSnapshots({ db, device }: Laptop, { id }: Store, org: string): string[] {
  const standing = standingSnapshots(db, id)
  const own = allSnapshots(db, id).filter(({ dev }) => dev === device)
  return own
    .filter((snapshot) => {
      const newest = standing.find(({ dev }) => dev === device)
      if (newest !== undefined && newest.name !== snapshot.name) return true
      const others = standing.filter(({ dev, counts }) => dev !== device && holds(counts, snapshot.counts))
      return others.length >= snapshotsNeeded(db)
    })
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${org}/p/${device}/`))
}

function holds(counts: Readonly<Record<string, number>>, less: Readonly<Record<string, number>>): boolean {
  return Object.entries(less).every(([dev, count]) => (counts[dev] ?? 0) >= count)
}

function devices(db: Connection): string[] {
  return db.rows<{ dev: string }>('SELECT dev FROM sync_applied WHERE ord > 0 ORDER BY dev').map(({ dev }) => dev)
}
