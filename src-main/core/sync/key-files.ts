import type { Connection } from '../db/connection.ts'
import { memberDevices } from './authority.ts'
import type { DerivedKey } from './format/derive-key.ts'
import { MOST_ENVELOPE_BYTES, makeEnvelope, type WrapRequest } from './format/key-envelope.ts'
import { hashOf } from './format/keys.ts'
import { keyName } from './format/names.ts'
import { openEnvelope } from './format/open-envelope.ts'
import { addKey, allKeys, newestKey } from './key-ring.ts'
import type { Laptop, Store } from './laptop.ts'
import { ownKeys, readRoot } from './own-laptop.ts'
import { forgetGone, isWanted, noteFile } from './store-files.ts'
import type { StoredFile } from './transports/transport.ts'

/** Seals the organisation's keys for whoever knows the code and for every laptop that may write, in a file for every place. */
export function keepKeyFile(db: Connection, laptop: { device: string; now: number }, code: DerivedKey): void {
  const root = readRoot(db)
  const newest = newestKey(db)
  if (root === null || newest === undefined) throw new Error('there are no keys to keep')
  const { sign } = ownKeys(db, laptop.device)
  const bytes = makeEnvelope(
    {
      org: root.org,
      epoch: newest.epoch,
      made: laptop.now,
      content: {
        keys: allKeys(db).map(({ epoch, key }) => [epoch, key] as const),
        root: { dev: root.dev, pub: root.pub },
      },
      wraps: [{ kind: 'recovery', derived: code }, ...deviceWraps(db)],
    },
    { pub: sign.pub, signKey: sign.key },
  )
  db.run('INSERT INTO sync_key_file (name, bytes) VALUES (?, ?)', keyName(root.org, newest.epoch, hashOf(bytes)), bytes)
}

function deviceWraps(db: Connection): WrapRequest[] {
  return memberDevices(db).flatMap((dev) => {
    const found = db.row<{ boxKey: string | null }>('SELECT box_key FROM device WHERE dev = ?', dev)
    return found?.boxKey == null ? [] : [{ kind: 'device' as const, dev, boxPub: found.boxKey }]
  })
}

/** Takes up keys that others made and sealed for this laptop too, and puts the files of its own that are not there. */
export async function exchangeKeys(laptop: Laptop, store: Store, org: string, signal?: AbortSignal): Promise<void> {
  const { files } = await store.transport.list(`${org}/k`, signal && { signal })
  await laptop.change(() => forgetGone(laptop.db, store.id, `${org}/k`, files))
  for (const file of files) {
    if (file.bytes <= MOST_ENVELOPE_BYTES && isWanted(laptop.db, store.id, file, laptop.now()))
      await fetchKeys(laptop, store, org, file, signal)
  }
  const names = new Set(files.map(({ name }) => name))
  for (const { name, bytes } of laptop.db.rows<{ name: string; bytes: Uint8Array }>('SELECT * FROM sync_key_file')) {
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
  const bytes = await store.transport.get(file.name, MOST_ENVELOPE_BYTES, signal)
  const { box } = await laptop.change(() => ownKeys(db, device))
  const opened = await openEnvelope(bytes, { kind: 'device', dev: device, boxKey: box.key }, { org })
  await laptop.change(() => {
    if (opened.kind === 'opened' && memberDevices(db).some((dev) => signKeyOf(db, dev) === opened.envelope.pub)) {
      for (const [epoch, key] of opened.keys) addKey(db, { epoch, key })
    }
    const state = opened.kind === 'arriving' || opened.kind === 'damaged' ? opened.kind : 'there'
    noteFile(db, store.id, file, state, laptop.now())
  })
}

function signKeyOf(db: Connection, dev: string): string | null {
  return db.row<{ signKey: string | null }>('SELECT sign_key FROM device WHERE dev = ?', dev)?.signKey ?? null
}
