import type { Connection } from '../db/connection.ts'
import { readRoot } from '../db/root.ts'
import { adoptSnapshot } from './adopt-snapshot.ts'
import { appliedOf } from './applied.ts'
import { doubtOf } from './authority.ts'
import { type Compared, compareSnapshot } from './compare-snapshot.ts'
import { readName } from './format/names.ts'
import { MOST_SNAPSHOT_BYTES, readSnapshot, type Snapshot } from './format/snapshot.ts'
import { getListed } from './get-listed.ts'
import { newestKey } from './key-ring.ts'
import { noteCovers } from './known-snapshots.ts'
import type { Laptop, RoundOptions, Store } from './laptop.ts'
import { isMember } from './members.ts'
import { ownSignKey } from './own-laptop.ts'
import { readerOf } from './reader-of.ts'
import { type FileState, forgetFolders, forgetGone, isWanted, noteFile } from './store-files.ts'
import type { StoredFile } from './transports/transport.ts'
import { isWitnessed } from './witnesses.ts'

/** Whether anything of another laptop was ever applied here; the one that made the place needs nobody's. */
export function hasBegun(db: Connection, device: string): boolean {
  const heard = db.row('SELECT 1 FROM sync_applied WHERE ord > 0 AND dev <> ?', device) !== undefined
  return heard || readRoot(db)?.dev === device
}

/**
 * Whether somebody's later segments are here, or somebody speaks of them, and those before are nowhere. Of a line that lost
 * nothing is to come any more.
 */
export function hasGap(db: Connection, device: string): boolean {
  const heard = db.rows<{ dev: string; ord: number }>(
    `SELECT dev, max(ord) AS ord FROM sync_segment WHERE held = 'turn' AND dev <> ?1 GROUP BY dev
     UNION ALL SELECT of, max(ord) FROM sync_told WHERE of <> ?1 AND NOT EXISTS (
       SELECT 1 FROM sync_segment AS lost WHERE lost.dev = of AND lost.ord = sync_told.ord AND lost.hash = sync_told.hash AND held = 'fork')
     GROUP BY of`,
    device,
  )
  return heard.some(({ dev, ord }) => isOutOfReach(db, dev, ord))
}

/** After so many looks at what is not whole yet, over some minutes, nobody can be counted on to bring the rest. */
const LOOKS_ON_ITS_WAY = 4

/** Whether of a device's segments up to that one the next is neither here, to be applied in its turn, nor on its way. */
function isOutOfReach(db: Connection, dev: string, ord: number): boolean {
  const next = appliedOf(db, dev).ord + 1
  if (ord < next) return false
  const found = db.row(
    `SELECT 1 FROM sync_segment WHERE dev = ?1 AND ord = ?2 AND coalesce(held, '') NOT IN ('otherKey', 'fork', 'damaged')
     UNION ALL SELECT 1 FROM sync_file WHERE dev = ?1 AND ord = ?2 AND state = 'arriving' AND tries < ?3`,
    ...[dev, next, LOOKS_ON_ITS_WAY],
  )
  return found === undefined
}

/**
 * Looks at the snapshots of a store that are new here, the largest first. One that says what is here is noted, so that
 * what it replaces may go. One that has what no segment brings any more is taken over. Answers whether one was.
 */
export async function takeSnapshots(
  laptop: Laptop,
  store: Store,
  org: string,
  options: RoundOptions,
): Promise<boolean> {
  for (const file of await newSnapshots(laptop, store, org, options)) {
    if (await takeOne(laptop, store, file, options)) return true
  }
  return false
}

async function newSnapshots(
  laptop: Laptop,
  { id, transport }: Store,
  org: string,
  { signal }: RoundOptions,
): Promise<StoredFile[]> {
  const asked = signal && { signal }
  const found: StoredFile[] = []
  const { folders } = await transport.list(`${org}/p`, asked)
  await laptop.change(() => forgetFolders(laptop.db, id, [`${org}/p`], folders))
  for (const folder of folders) {
    const { files } = await transport.list(folder, asked)
    await laptop.change(() => forgetGone(laptop.db, id, folder, files))
    found.push(...files.filter((file) => isWanted(laptop.db, id, file, laptop.now())))
  }
  return found.filter(({ name }) => readName(name)?.kind === 'snapshot').sort((a, b) => b.bytes - a.bytes)
}

async function takeOne(laptop: Laptop, store: Store, file: StoredFile, options: RoundOptions): Promise<boolean> {
  const { db } = laptop
  const note = (state: FileState) => laptop.change(() => noteFile(db, store.id, file, state, laptop.now()))
  const snapshot = await fetchSnapshot(laptop, store, file, options.signal)
  if (typeof snapshot === 'string') {
    await note(snapshot)
    return false
  }
  const found = await judge(laptop, snapshot, options.signal)
  if (found === 'damaged' || found === 'foreign') {
    await note(found)
    return false
  }
  const isMore = found === 'ahead'
  if (isMore && !isNeeded(laptop, snapshot)) return false
  if (isMore) await adoptSnapshot(laptop, snapshot, options)
  await note('there')
  await laptop.change(() => noteCovers(db, store.id, file.name, snapshot.header, laptop.now()))
  return isMore
}

function isNeeded({ db, device }: Laptop, { header }: Snapshot): boolean {
  if (!hasBegun(db, device) || hasOtherLine(db, device, header)) return true
  return Object.entries(header.vector).some(([dev, [ord]]) => isOutOfReach(db, dev, ord))
}

/** Whether a snapshot knows another line of this laptop's own name, or more of it: it was put back to before, or copied. */
function hasOtherLine(db: Connection, device: string, { vector }: Snapshot['header']): boolean {
  const own = vector[device]
  const isHere = 'SELECT 1 FROM sync_segment WHERE dev = ? AND ord = ? AND hash = ? AND held IS NULL'
  return own !== undefined && db.row(isHere, device, ...own) === undefined
}

/**
 * Only one under the newest key counts, and one that this laptop signed itself: it may be all that tells that this copy was
 * put back to before it, and has made that key since. In its name somebody who was removed could write one too.
 */
async function fetchSnapshot(
  { db, device }: Laptop,
  { transport }: Store,
  { name }: StoredFile,
  signal: AbortSignal | undefined,
): Promise<Snapshot | 'arriving' | 'damaged' | 'foreign'> {
  const bytes = await getListed(transport, name, MOST_SNAPSHOT_BYTES, signal)
  const reading = bytes === null ? ({ kind: 'arriving' } as const) : readSnapshot(bytes, readerOf(db))
  if (reading.kind === 'noKey' || reading.kind === 'newer') return 'arriving'
  if (reading.kind !== 'snapshot') return reading.kind
  const { epoch, dev, pub } = reading.header
  const isOwn = dev === device && pub === ownSignKey(db, device)
  return epoch === newestKey(db)?.epoch || isOwn ? reading : 'foreign'
}

/** How it stands to what is here, or what becomes of it where it cannot be believed. */
async function judge({ db, device }: Laptop, snapshot: Snapshot, signal?: AbortSignal) {
  const compared = await compareSnapshot(db, snapshot, device, signal)
  if (compared === null) return 'damaged'
  const isRight = compared.comparison !== 'otherwise' && mayBeBelieved(db, snapshot, compared)
  return isRight ? compared.comparison : 'foreign'
}

/** By what this copy knows of its author; a copy that knows less goes by what the snapshot brings along. */
function mayBeBelieved(db: Connection, { header }: Snapshot, { witnesses }: Compared): boolean {
  const root = readRoot(db)
  if (root === null) return false
  const doubt = doubtOf(db, header)
  // What a removed one wrote before counts; how all stood it may not say.
  if (doubt === null) return isMember(db, header.dev)
  return doubt === 'waiting' && isWitnessed(db, root, header, witnesses)
}
