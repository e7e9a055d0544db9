import type { Connection } from '../db/connection.ts'
import { readLocal, writeLocal } from '../db/local.ts'
import { type KeyPair, makeBoxPair, makeSigningPair } from './format/keys.ts'

const KEYS = 'laptop_keys'

export interface OwnKeys {
  /** Ed25519. */
  readonly sign: KeyPair
  /** X25519. */
  readonly box: KeyPair
}

/** The keys with which this copy signs what it writes and opens what is meant for it alone; made when first asked for. */
export function ownKeys(db: Connection, device: string): OwnKeys {
  const known = knownKeys(db, device)
  if (known !== null) return known
  const keys = { sign: makeSigningPair(), box: makeBoxPair() }
  writeLocal(db, KEYS, JSON.stringify({ device, keys }))
  return keys
}

/** The public half of what it signs with, base64; null where it has signed nothing yet. */
export function ownSignKey(db: Connection, device: string): string | null {
  return knownKeys(db, device)?.sign.pub ?? null
}

function knownKeys(db: Connection, device: string): OwnKeys | null {
  const kept = readLocal(db, KEYS)
  const known = kept === null ? null : (JSON.parse(kept) as { device: string; keys: OwnKeys })
  return known?.device === device ? known.keys : null
}

/**
 * Forgets the other laptops: keys, places and all that was sealed. What was entered stays, and goes along as it is should
 * a shared place be made again.
 */
export function forgetSharing(db: Connection): void {
  db.run("DELETE FROM local WHERE key IN ('sync_root', 'sealed_keys', 'invitation', 'offered')")
  const tables = ['sync_store', 'sync_file', 'sync_key_file', 'sync_segment', 'sync_applied', 'sync_told']
  for (const table of [...tables, 'organisation_key']) db.run(`DELETE FROM ${table}`)
}
