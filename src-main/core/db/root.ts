import type { Connection } from './connection.ts'
import { readLocal, writeLocal } from './local.ts'

const ROOT = 'sync_root'

/** Where trust begins: the laptop that made the shared place. Whom it let in is in, and whom those let in. */
export interface Root {
  readonly org: string
  readonly dev: string
  /** Its Ed25519 public key, base64. */
  readonly pub: string
}

/** Null in a club that keeps to one laptop. */
export function readRoot(db: Connection): Root | null {
  const kept = readLocal(db, ROOT)
  return kept === null ? null : (JSON.parse(kept) as Root)
}

export function writeRoot(db: Connection, root: Root): void {
  writeLocal(db, ROOT, JSON.stringify(root))
}
