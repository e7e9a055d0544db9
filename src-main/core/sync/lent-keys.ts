import type { Connection } from '../db/connection.ts'
import type { Reader } from './format/frame.ts'
import { kidOf } from './format/keys.ts'
import { addKey, keyOf } from './key-ring.ts'
import { readerOf } from './reader-of.ts'
import { noteSealed, type Seen } from './sealed-keys.ts'

/** By the store whose files they came in. */
const lent = new WeakMap<Connection, Map<number, readonly Seen[]>>()

/**
 * Takes keys to read others' segments with, until that store lends others: somebody sealed them for this laptop who is not
 * known to be in here, and what says otherwise may stand in something sealed with one of them. They are as good as whoever
 * made them: only what somebody sealed who is in, or turns out to be by what it says, or what others told of is applied
 * with them.
 */
export function lendKeys(db: Connection, store: number, files: readonly Seen[]): void {
  const stores = lent.get(db) ?? new Map<number, readonly Seen[]>()
  lent.set(db, stores.set(store, files))
}

export function lentReaderOf(db: Connection): Reader {
  const { org, key } = readerOf(db)
  return { org, key: (epoch, kid) => key(epoch, kid) ?? lentKey(db, epoch, kid)?.key }
}

/** What was applied must be read again, and by others who have not its key. */
export function keepLentKey(db: Connection, epoch: number, kid: string): void {
  const key = keyOf(db, epoch, kid) === undefined ? lentKey(db, epoch, kid) : undefined
  if (key === undefined) return
  addKey(db, key)
  noteSealed(db, { ...key.file, keys: [key] })
}

export function lendsKeys(db: Connection): boolean {
  return lentFiles(db).length > 0
}

function lentFiles(db: Connection): Seen[] {
  return [...(lent.get(db)?.values() ?? [])].flat()
}

function lentKey(db: Connection, epoch: number, kid: string) {
  for (const file of lentFiles(db)) {
    const key = file.keys.find((one) => one.epoch === epoch && kidOf(one.key) === kid)
    if (key !== undefined) return { ...key, file }
  }
  return undefined
}
