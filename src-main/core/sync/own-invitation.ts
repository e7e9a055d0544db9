import type { Connection } from '../db/connection.ts'
import { readLocal, writeLocal } from '../db/local.ts'

const INVITATION = 'invitation'

/** The invitation that this laptop came with, for as long as it waits to be let in. */
export interface OwnInvitation {
  readonly id: string
  /** Ed25519, base64 of the private half. */
  readonly key: string
}

export function readOwnInvitation(db: Connection): OwnInvitation | null {
  const kept = readLocal(db, INVITATION)
  return kept === null ? null : (JSON.parse(kept) as OwnInvitation)
}

export function writeOwnInvitation(db: Connection, { id, key }: OwnInvitation): void {
  writeLocal(db, INVITATION, JSON.stringify({ id, key }))
}

/** Once it is in: should it ever have to ask again, it is by its digits. */
export function forgetOwnInvitation(db: Connection): void {
  db.run('DELETE FROM local WHERE key = ?', INVITATION)
}
