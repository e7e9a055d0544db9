import { randomBytes } from 'node:crypto'
import type { Connection } from '../db/connection.ts'
import { kidOf } from './format/keys.ts'
import { MOST_EPOCH } from './format/names.ts'

export interface HeldKey {
  readonly epoch: number
  readonly key: Uint8Array
}

/** The organisation's key of an epoch, by its name among those made for it. */
export function keyOf(db: Connection, epoch: number, kid: string): Uint8Array | undefined {
  const found = db.row<{ key: Uint8Array }>('SELECT key FROM organisation_key WHERE epoch = ? AND kid = ?', epoch, kid)
  return found?.key
}

export function holdsKey(db: Connection, { epoch, key }: HeldKey): boolean {
  return keyOf(db, epoch, kidOf(key)) !== undefined
}

/** Of the newest epoch, and of two made for it at once the one that every laptop chooses. */
export function newestKey(db: Connection): HeldKey | undefined {
  return keysFromNewest(db)[0]
}

export function keysFromNewest(db: Connection): HeldKey[] {
  return db.rows<HeldKey>('SELECT epoch, key FROM organisation_key ORDER BY epoch DESC, kid')
}

export function allKeys(db: Connection): HeldKey[] {
  return db.rows<HeldKey>('SELECT epoch, key FROM organisation_key ORDER BY epoch, kid')
}

/** Keys once held stay: what was sealed with them is read with them. */
export function addKey(db: Connection, { epoch, key }: HeldKey): void {
  db.run('INSERT OR IGNORE INTO organisation_key (epoch, kid, key) VALUES (?, ?, ?)', epoch, kidOf(key), key)
}

/** A new key with which everything is sealed from now on; also the first. After the last epoch another of that one. */
export function renewKey(db: Connection): void {
  const epoch = Math.min((newestKey(db)?.epoch ?? 0) + 1, MOST_EPOCH)
  addKey(db, { epoch, key: randomBytes(32) })
}
