import type { Connection } from '../db/connection.ts'
import type { Vector } from './format/wire-change.ts'

/** How far a device's segments are applied here. */
export interface Applied {
  readonly ord: number
  /** SHA-256 of that segment, hex; empty before the first. */
  readonly hash: string
  /** Up to which of its changes are known to have travelled, in its own segments or in somebody else's. */
  readonly seq: number
}

const NOTHING: Applied = { ord: 0, hash: '', seq: 0 }

export function appliedOf(db: Connection, dev: string): Applied {
  return db.row<Applied>('SELECT ord, hash, seq FROM sync_applied WHERE dev = ?', dev) ?? NOTHING
}

export function noteApplied(db: Connection, dev: string, applied: Partial<Applied>): void {
  const { ord, hash, seq } = { ...appliedOf(db, dev), ...applied }
  db.run('INSERT OR REPLACE INTO sync_applied (dev, ord, hash, seq) VALUES (?, ?, ?, ?)', dev, ord, hash, seq)
}

/** Notes that a device's changes up to `seq` have travelled. */
export function noteTravelled(db: Connection, dev: string, seq: number): void {
  if (seq > appliedOf(db, dev).seq) noteApplied(db, dev, { seq })
}

export function vectorOf(db: Connection): Vector {
  const rows = db.rows<{ dev: string; ord: number; hash: string }>(
    'SELECT dev, ord, hash FROM sync_applied WHERE ord > 0 ORDER BY dev',
  )
  return Object.fromEntries(rows.map(({ dev, ord, hash }) => [dev, [ord, hash] as const]))
}
