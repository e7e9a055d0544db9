import type { Connection } from '../db/connection.ts'
import { readLocal, writeLocal } from '../db/local.ts'
import { isMember, memberDevices } from './authority.ts'
import type { DerivedKey } from './format/derive-key.ts'
import {
  type Envelope,
  MOST_ENVELOPE_BYTES,
  makeEnvelope,
  readEnvelope,
  type Wrap,
  type WrapRequest,
} from './format/key-envelope.ts'
import { hashOf } from './format/keys.ts'
import { keyName } from './format/names.ts'
import { openEnvelope } from './format/open-envelope.ts'
import { getListed } from './get-listed.ts'
import { addKey, allKeys, newestKey, renewKey } from './key-ring.ts'
import type { Laptop, Store } from './laptop.ts'
import { ownKeys, readRoot } from './own-laptop.ts'
import { sealChanges } from './seal-changes.ts'
import { forgetGone, isWanted, noteFile } from './store-files.ts'
import type { StoredFile } from './transports/transport.ts'

interface Maker {
  readonly device: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Seals the organisation's keys for whoever knows the code and for every laptop that may write, in a file for every place. */
export function keepKeyFile(db: Connection, maker: Maker, code: DerivedKey): void {
  sealKeys(db, maker, [{ kind: 'recovery', derived: code }, ...wrapsForMembers(db)])
}

/** The same for whoever has the digits of an invitation. */
export function keepInvitationFile(db: Connection, maker: Maker, id: string, derived: DerivedKey): void {
  sealKeys(db, maker, [{ kind: 'invitation', id, derived }, ...wrapsForMembers(db)])
}

/**
 * Seals the newest key for laptops that were let in by somebody who did not have it yet, or who came with an older code.
 * The first key came with the code that everybody joined by. A new key is made because somebody was removed, and
 * something under that key follows the removal: before it is applied here, nobody can be told from who was removed.
 */
function sealForNewcomers(db: Connection, maker: Maker): void {
  const epoch = newestKey(db)?.epoch ?? 0
  const { devices, makers } = sealedIn(db, epoch)
  // A newer key is not for this laptop to pass on.
  if (newestSealed(db).epoch > epoch) return
  if (epoch < 2 || !isMember(db, maker.device)) return
  if (!makers.every((dev) => dev === maker.device || hasSpoken(db, dev, epoch))) return
  const have = new Set([...devices, maker.device])
  const wraps = memberDevices(db)
    .filter((dev) => !have.has(dev))
    .flatMap((dev) => wrapFor(db, dev))
  if (wraps.length > 0) sealKeys(db, maker, wraps)
}

/**
 * Of two that removed each other, each made a key that the other did not get; the one that stays must read what is sealed
 * from now on, and the other must not: so whoever has a key of somebody who is out makes another.
 */
function renewAfterRemoval(laptop: Laptop): void {
  const { db, device, label } = laptop
  const { epoch, makers } = newestSealed(db)
  const isOurs = epoch === newestKey(db)?.epoch && isMember(db, device)
  if (!isOurs || epoch < 2 || makers.every((dev) => isMember(db, dev))) return
  renewKey(db)
  const now = laptop.now()
  sealKeys(db, { device, now }, wrapsForMembers(db))
  sealChanges(db, { device, label, now, evenEmpty: true })
}

/** Whether something is applied here that this laptop sealed with a key of that epoch. */
function hasSpoken(db: Connection, dev: string, epoch: number): boolean {
  const found = db.row('SELECT 1 FROM sync_segment WHERE dev = ? AND epoch = ? AND held IS NULL', dev, epoch)
  return found !== undefined
}

function sealKeys(db: Connection, { device, now }: Maker, wraps: readonly WrapRequest[]): void {
  const root = readRoot(db)
  const newest = newestKey(db)
  if (root === null || newest === undefined) throw new Error('there are no keys to keep')
  const { sign } = ownKeys(db, device)
  const bytes = makeEnvelope(
    {
      org: root.org,
      epoch: newest.epoch,
      made: now,
      content: {
        keys: allKeys(db).map(({ epoch, key }) => [epoch, key] as const),
        root: { dev: root.dev, pub: root.pub },
      },
      wraps,
    },
    { pub: sign.pub, signKey: sign.key },
  )
  db.run('INSERT INTO sync_key_file (name, bytes) VALUES (?, ?)', keyName(root.org, newest.epoch, hashOf(bytes)), bytes)
  noteSealed(db, { epoch: newest.epoch, maker: device, wraps })
}

function wrapsForMembers(db: Connection): WrapRequest[] {
  return memberDevices(db).flatMap((dev) => wrapFor(db, dev))
}

function wrapFor(db: Connection, dev: string): WrapRequest[] {
  const found = db.row<{ boxKey: string | null }>('SELECT box_key FROM device WHERE dev = ?', dev)
  return found?.boxKey == null ? [] : [{ kind: 'device', dev, boxPub: found.boxKey }]
}

/** What the key files of an epoch tell: which laptops the key was sealed for, and who made them. */
interface Sealed {
  readonly devices: readonly string[]
  readonly makers: readonly string[]
}

function sealedIn(db: Connection, epoch: number): Sealed {
  const newest = newestSealed(db)
  return newest.epoch === epoch ? newest : { devices: [], makers: [] }
}

/** What the key files of the newest epoch tell that any of them is of, whether or not its key is here. */
export function newestSealed(db: Connection): Sealed & { readonly epoch: number } {
  const [kept] = Object.entries(JSON.parse(readLocal(db, SEALED) ?? '{}') as Record<string, Sealed>)
  if (kept === undefined) return { epoch: 0, devices: [], makers: [] }
  return { epoch: Number(kept[0]), ...kept[1] }
}

interface Seen {
  readonly epoch: number
  readonly maker: string
  readonly wraps: readonly (Wrap | WrapRequest)[]
}

/** Of earlier epochs nobody asks any more. */
function noteSealed(db: Connection, { epoch, maker, wraps }: Seen): void {
  if (epoch < newestSealed(db).epoch) return
  const before = sealedIn(db, epoch)
  const more = wraps.flatMap((wrap) => (wrap.kind === 'device' ? [wrap.dev] : []))
  const all: Sealed = {
    devices: [...new Set([...before.devices, ...more])],
    makers: [...new Set([...before.makers, maker])],
  }
  writeLocal(db, SEALED, JSON.stringify({ [epoch]: all }))
}

const SEALED = 'keys_sealed'

/** Takes up keys that others made and sealed for this laptop too, and puts the files of its own that are not there. */
export async function exchangeKeys(laptop: Laptop, store: Store, org: string, signal?: AbortSignal): Promise<void> {
  const { db, device } = laptop
  const { files } = await store.transport.list(`${org}/k`, signal && { signal })
  await laptop.change(() => forgetGone(db, store.id, `${org}/k`, files))
  for (const file of files) {
    if (file.bytes <= MOST_ENVELOPE_BYTES && isWanted(db, store.id, file, laptop.now()))
      await fetchKeys(laptop, store, org, file, signal)
  }
  await laptop.change(() => renewAfterRemoval(laptop))
  await laptop.change(() => sealForNewcomers(db, { device, now: laptop.now() }))
  const names = new Set(files.map(({ name }) => name))
  for (const { name, bytes } of db.rows<{ name: string; bytes: Uint8Array }>('SELECT * FROM sync_key_file')) {
    if (!names.has(name)) await store.transport.put(name, bytes, signal)
  }
}

async function fetchKeys(
  laptop: Laptop,
  store: Store,
  org: string,
  file: StoredFile,
  signal?: AbortSignal,
): Promise<void> {
  const { db, device } = laptop
  const bytes = await getListed(store.transport, file.name, MOST_ENVELOPE_BYTES, signal)
  if (bytes === null) return
  const reading = readEnvelope(bytes, { org })
  const now = laptop.now()
  if (reading.kind === 'arriving' || reading.kind === 'damaged') {
    const { kind } = reading
    return laptop.change(() => noteFile(db, store.id, file, kind, now))
  }
  const { box } = await laptop.change(() => ownKeys(db, device))
  const opened = await openEnvelope(bytes, { kind: 'device', dev: device, boxKey: box.key }, { org })
  await laptop.change(() => {
    if (reading.kind !== 'envelope') return noteFile(db, store.id, file, 'foreign', now)
    const { envelope } = reading
    const maker = memberWhoMade(db, envelope)
    // Who made it may be let in by something that is not here yet: then it is looked at again.
    if (maker === undefined) return
    if (opened.kind === 'opened') for (const [epoch, key] of opened.keys) addKey(db, { epoch, key })
    if (envelope.epoch >= (newestKey(db)?.epoch ?? 0)) noteSealed(db, { ...envelope, maker })
    noteFile(db, store.id, file, 'there', now)
  })
}

/** Who made an envelope, of those who may write. */
function memberWhoMade(db: Connection, { pub }: Envelope): string | undefined {
  return memberDevices(db).find((dev) => {
    return db.row('SELECT 1 FROM device WHERE dev = ? AND sign_key = ?', dev, pub) !== undefined
  })
}
