import type { Connection } from '../db/connection.ts'
import { relayName, segmentName } from './format/names.ts'
import { formerFloorOf } from './known-snapshots.ts'
import type { Laptop, RoundOptions, Store } from './laptop.ts'
import { BESIDE_LOST } from './lost-lines.ts'
import { isMember } from './members.ts'
import { USUAL_PACE } from './pace.ts'
import { noteFile } from './store-files.ts'

interface Unsent {
  readonly dev: string
  readonly ord: number
  readonly hash: string
  readonly bytes: Uint8Array
}

const DAY = 24 * 3600 * 1000
/** How long a laptop is given to put back itself what a store has lost. */
const RELAY_AFTER = 7 * DAY

/**
 * Puts this laptop's segments that are not in the store, but for those that would be taken away again; the same bytes
 * however often. Answers how many went.
 */
export async function publishSegments(
  laptop: Laptop,
  store: Store,
  org: string,
  options: RoundOptions,
): Promise<number> {
  const { grace } = options.pace ?? USUAL_PACE
  const floor = formerFloorOf(laptop.db, store.id, laptop.device, laptop.device)
  const unsent = notThere(laptop, store, 'held IS NULL AND dev = ?3 AND (ord > ?4 OR taken_wall > ?5)', [
    ...[laptop.device, floor, laptop.now() - grace],
  ])
  for (const [place, segment] of unsent.entries()) {
    options.onProgress?.({ stage: 'sending', done: place, total: unsent.length })
    await put(laptop, store, segmentName(org, segment.dev, segment.ord, segment.hash), segment, options.signal)
  }
  return unsent.length
}

/**
 * Puts copies of what others wrote and the store lacks, or while this laptop is not in, of what is nowhere else. At once
 * where the writer has never been here, which is then somebody's who uses another place; after a week where it was lost and
 * its writer has not put it back.
 */
export async function relaySegments(laptop: Laptop, store: Store, org: string, options: RoundOptions): Promise<void> {
  const { db, device } = laptop
  const lacking = isMember(db, device)
    ? notThere(laptop, store, `dev <> ?3 AND (held IS NULL OR ${DISPUTED})`, [device])
    : notThere(laptop, store, `dev <> ?3 AND (${ONLY_HERE})`, [device, JSON.stringify(formerNames(db, device))])
  if (lacking.length === 0) return
  const { folders } = await store.transport.list(`${org}/c`, options)
  const writers = new Set(folders.map((folder) => folder.split('/').at(-1)))
  const floors = new Map<string, number>()
  const floorFor = (dev: string) => {
    const floor = floors.get(dev) ?? formerFloorOf(db, store.id, device, dev)
    floors.set(dev, floor)
    return floor
  }
  for (const segment of lacking) {
    const isSilent = Math.abs(laptop.now() - segment.takenWall) > RELAY_AFTER
    const isReplaced = !segment.isBesideLost && segment.ord <= floorFor(segment.dev)
    if (isReplaced || (writers.has(segment.dev) && !isSilent)) continue
    const name = relayName(org, device, segment.dev, segment.ord, segment.hash)
    await put(laptop, store, name, segment, options.signal)
  }
}

/**
 * Of a name with two lines that counts for nobody yet, or no more, both, with what they have in common: which of them is
 * heard hangs on who sees which.
 */
const DISPUTED = `held IN ('waiting', 'removed', 'turn')
  AND EXISTS (SELECT 1 FROM sync_segment AS first WHERE first.dev = sync_segment.dev AND first.held IN ('waiting', 'removed'))
  AND EXISTS (SELECT 1 FROM sync_segment AS one JOIN sync_segment AS other USING (dev, ord)
    WHERE one.dev = sync_segment.dev AND one.hash <> other.hash AND one.held IN ('waiting', 'removed', 'turn'))`

/**
 * What this laptop wrote under the names it had before, whether it counts here or not: somebody may have begun with it. And
 * the line that it follows where there are two under one name: whoever follows the other comes to it only by seeing it.
 */
const ONLY_HERE = `dev IN (SELECT value FROM json_each(?4)) AND coalesce(held, '') <> 'otherKey'
  OR held IS NULL AND ${BESIDE_LOST}`

/** The devices that this one goes on from, the last first. */
function formerNames(db: Connection, device: string): string[] {
  const names: string[] = []
  for (let at: string | null = device; at !== null && !names.includes(at); ) {
    names.push(at)
    at = db.row<{ follows: string | null }>('SELECT follows FROM device WHERE dev = ?', at)?.follows ?? null
  }
  return names.slice(1)
}

function notThere({ db }: Laptop, { id }: Store, which: string, values: readonly (string | number)[]) {
  return db.rows<Unsent & { takenWall: number; isBesideLost: number }>(
    `SELECT dev, ord, hash, bytes, taken_wall, ${BESIDE_LOST} AS is_beside_lost FROM sync_segment WHERE length(bytes) > 0 AND ${which} AND NOT EXISTS (
       SELECT 1 FROM sync_file INDEXED BY sync_file_of WHERE store = ?1 AND sync_file.dev = sync_segment.dev AND sync_file.ord = sync_segment.ord
         AND hash12 = substr(sync_segment.hash, 1, 12) AND state = ?2)
     ORDER BY dev, ord`,
    id,
    'there',
    ...values,
  )
}

async function put(
  laptop: Laptop,
  store: Store,
  name: string,
  { bytes }: Unsent,
  signal: AbortSignal | undefined,
): Promise<void> {
  await store.transport.put(name, bytes, signal)
  await laptop.change(() => noteFile(laptop.db, store.id, { name, bytes: bytes.length }, 'there', laptop.now()))
}
