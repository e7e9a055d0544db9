import type { Connection } from '../db/connection.ts'
import { readLocal, writeLocal } from '../db/local.ts'
import { appliedOf } from './applied.ts'

interface Offered {
  readonly dev: string
  readonly ord: number
}

/** Notes, before a snapshot is put, up to which of its own segments it holds: whoever begins with it has them from there. */
export function noteOffered(db: Connection, dev: string): void {
  const ord = Math.max(appliedOf(db, dev).ord, offeredUpTo(db, dev))
  writeLocal(db, OFFERED, JSON.stringify({ dev, ord } satisfies Offered))
}

/** Up to which of the segments of a device a snapshot was put from here; 0 where none was under that name. */
export function offeredUpTo(db: Connection, dev: string): number {
  const kept = readLocal(db, OFFERED)
  const offered = kept === null ? null : (JSON.parse(kept) as Offered)
  return offered?.dev === dev ? offered.ord : 0
}

const OFFERED = 'offered'
