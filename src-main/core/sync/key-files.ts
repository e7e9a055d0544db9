import type { Connection } from '../db/connection.ts'
import { readRoot } from '../db/root.ts'
import type { DerivedKey } from './format/derive-key.ts'
import {
  canBeSealedTo,
  MOST_ENVELOPE_BYTES,
  makeEnvelope,
  readEnvelope,
  type WrapRequest,
} from './format/key-envelope.ts'
import { hashOf } from './format/keys.ts'
import { keyName, MOST_EPOCH } from './format/names.ts'
import { openEnvelope } from './format/open-envelope.ts'
import { getListed } from './get-listed.ts'
import { addKey, allKeys, holdsKey, newestKey, renewKey } from './key-ring.ts'
import type { Laptop, Store } from './laptop.ts'
import { lendKeys } from './lent-keys.ts'
import { isMember, memberDevices } from './members.ts'
import { ownKeys } from './own-laptop.ts'
import { sealChanges } from './seal-changes.ts'
import {
  hasAllKeys,
  hasSpoken,
  makersOf,
  newestSealed,
  noteSealed,
  type Seen,
  sealedOutside,
  whoMade,
} from './sealed-keys.ts'
import { forgetGone, isWanted, noteFile } from './store-files.ts'
import { type StoredFile, StoreFault } from './transports/transport.ts'

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
 * Seals all keys for whoever is in and lacks one: let in by somebody who did not have it yet, come with an older code, or
 * holding nothing of a laptop that is out by now, of which others took up what it sealed. The first key came with the code
 * that everybody joined by. A new key is made because somebody was removed, and something under that key follows the
 * removal: before it is applied here, nobody can be told from who was removed.
 */
function sealForThoseWithout(laptop: Laptop): void {
  const { db, device } = laptop
  const epoch = newestKey(db)?.epoch ?? 0
  // A newer key is not for this laptop to pass on.
  if (epoch < 2 || !isMember(db, device) || newestSealed(db) > epoch) return
  const makers = makersOf(db, epoch).filter((dev) => dev !== device && isMember(db, dev))
  if (!makers.every((dev) => hasSpoken(db, dev, epoch))) return
  const lacking = memberDevices(db).filter((dev) => dev !== device && !hasAllKeys(db, dev))
  // For all, so that the others see it and need not do the same.
  if (lacking.flatMap((dev) => wrapFor(db, dev)).length > 0) sealAndSpeak(laptop, wrapsForMembers(db))
}

/**
 * Of two that removed somebody at once each made a key that leaves out only whom it removed itself: so somebody who is out
 * has the other one's, and of two that removed each other the one that stays lacks what is sealed. Another key makes who
 * had not heard of it when it sealed one, and who holds one of somebody that is out; until there are no more epochs.
 */
function renewAfterRemoval(laptop: Laptop): void {
  const { db, device } = laptop
  const epoch = newestKey(db)?.epoch ?? 0
  if (epoch < 2 || epoch === MOST_EPOCH || !isMember(db, device) || newestSealed(db) > epoch) return
  const isOnlyInside = makersOf(db, epoch).every((dev) => isMember(db, dev)) && !sealedOutside(db, device, epoch)
  if (isOnlyInside) return
  renewKey(db)
  sealAndSpeak(laptop, wrapsForMembers(db))
}

/** What follows under the key tells that its maker knew who was removed. */
function sealAndSpeak(laptop: Laptop, wraps: readonly WrapRequest[]): void {
  const { db, device, label } = laptop
  const now = laptop.now()
  sealKeys(db, { device, now }, wraps)
  sealChanges(db, { device, label, now, evenEmpty: true })
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
  keepBytes(db, keyName(root.org, newest.epoch, hashOf(bytes)), bytes)
  noteSealed(db, { epoch: newest.epoch, maker: device, pub: sign.pub, wraps, keys: allKeys(db), isMadeHere: true })
}

/** To be put wherever it lacks: whoever made it may have been put back to before, and a store have lost it. */
function keepBytes(db: Connection, name: string, bytes: Uint8Array): void {
  db.run('INSERT OR IGNORE INTO sync_key_file (name, bytes) VALUES (?, ?)', name, bytes)
}

function wrapsForMembers(db: Connection): WrapRequest[] {
  return memberDevices(db).flatMap((dev) => wrapFor(db, dev))
}

/** A grant may name a key to which nothing can be sealed: that one goes without, and holds nobody up. */
function wrapFor(db: Connection, dev: string): WrapRequest[] {
  const boxPub = db.row<{ boxKey: string | null }>('SELECT box_key FROM device WHERE dev = ?', dev)?.boxKey ?? ''
  return canBeSealedTo(dev, boxPub) ? [{ kind: 'device', dev, boxPub }] : []
}

/** How long each key file is in a store, by its name. */
export type KeyFiles = ReadonlyMap<string, number>

/** Takes up keys that others made and sealed for this laptop too. Answers which files lie there. */
export async function takeKeys(laptop: Laptop, store: Store, org: string, signal?: AbortSignal): Promise<KeyFiles> {
  const { db } = laptop
  const { files } = await store.transport.list(`${org}/k`, signal && { signal })
  await laptop.change(() => forgetGone(db, store.id, `${org}/k`, files))
  const lent: Seen[] = []
  for (const file of files) {
    if (file.bytes <= MOST_ENVELOPE_BYTES && isWanted(db, store.id, file, laptop.now()))
      lent.push(...(await fetchKeys(laptop, store, org, file, signal)))
  }
  lendKeys(db, store.id, lent)
  return new Map(files.map(({ name, bytes }) => [name, bytes]))
}

/**
 * Seals keys for whoever should have them, and puts the files that are kept where they lack. Once the others were heard,
 * and who writes in whose name is settled: a laptop that was put back to before a removal would pass on the key which it
 * made then to whoever it removed.
 */
export async function giveKeys(laptop: Laptop, store: Store, there: KeyFiles, signal?: AbortSignal): Promise<void> {
  await laptop.change(() => renewAfterRemoval(laptop))
  await laptop.change(() => sealForThoseWithout(laptop))
  // One that was cut off on its way has its name and not its length.
  for (const { name, length } of laptop.db.rows<{ name: string; length: number }>(
    'SELECT name, length(bytes) AS length FROM sync_key_file',
  )) {
    if (there.get(name) !== length) await putKept(laptop, store, name, signal)
  }
}

/** Where a store replaces nothing and somebody else's bytes lie under the name, the round goes on without. */
async function putKept({ db }: Laptop, { transport }: Store, name: string, signal?: AbortSignal): Promise<void> {
  const kept = db.row<{ bytes: Uint8Array }>('SELECT bytes FROM sync_key_file WHERE name = ?', name)
  try {
    if (kept !== undefined) await transport.put(name, kept.bytes, signal)
  } catch (fault) {
    if (!(fault instanceof StoreFault) || fault.code !== 'unfit') throw fault
  }
}

/** Takes up the keys in a file, or answers them where whoever made it is not in, or not yet by what is here. */
async function fetchKeys(
  laptop: Laptop,
  store: Store,
  org: string,
  file: StoredFile,
  signal?: AbortSignal,
): Promise<readonly Seen[]> {
  const { db, device } = laptop
  const bytes = await getListed(store.transport, file.name, MOST_ENVELOPE_BYTES, signal)
  if (bytes === null) return []
  const reading = readEnvelope(bytes, { org })
  const now = laptop.now()
  if (reading.kind !== 'envelope') {
    const state = reading.kind === 'refused' ? 'foreign' : reading.kind
    await laptop.change(() => noteFile(db, store.id, file, state, now))
    return []
  }
  const { envelope } = reading
  const { box } = await laptop.change(() => ownKeys(db, device))
  const opened = await openEnvelope(bytes, { kind: 'device', dev: device, boxKey: box.key }, { org })
  const keys = opened.kind === 'opened' ? Array.from(opened.keys, ([epoch, key]) => ({ epoch, key })) : []
  return laptop.change(() => {
    // Epochs come to an end: nobody may use them up at once.
    const most = (newestKey(db)?.epoch ?? 1) + MOST_EPOCHS_AT_ONCE
    const isTooFar = [envelope, ...keys].some(({ epoch }) => epoch > most)
    if (isTooFar) {
      noteFile(db, store.id, file, 'foreign', now)
      return []
    }
    const maker = whoMade(db, envelope.pub)
    const seen = { ...envelope, maker: maker ?? envelope.pub, keys }
    // It is looked at again then. Somebody who was ever in has one of the keys that are here.
    if (maker === undefined || !isMember(db, maker)) return keys.some((key) => holdsKey(db, key)) ? [seen] : []
    if (keys.some((key) => !holdsKey(db, key))) keepBytes(db, keyName(org, envelope.epoch, hashOf(bytes)), bytes)
    for (const key of keys) addKey(db, key)
    noteSealed(db, seen)
    noteFile(db, store.id, file, 'there', now)
    return []
  })
}

const MOST_EPOCHS_AT_ONCE = 256
