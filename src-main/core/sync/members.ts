import type { Connection } from '../db/connection.ts'
import { readRoot } from '../db/root.ts'

interface Granted {
  readonly signKey: string | null
  readonly grantedBy: string | null
  readonly removedAfter: number | null
}

/** Whether a laptop may write now. */
export function isMember(db: Connection, dev: string): boolean {
  const root = readRoot(db)
  if (root === null) return false
  return isLetIn(db, dev, root.dev) && grantOf(db, dev)?.removedAfter == null
}

/** Everybody who may write now, by device id. */
export function memberDevices(db: Connection): string[] {
  return db
    .rows<{ dev: string }>('SELECT dev FROM device WHERE granted_by IS NOT NULL ORDER BY dev')
    .map(({ dev }) => dev)
    .filter((dev) => isMember(db, dev))
}

/** A chain of grants leads to the root. It cannot run in a ring that does: the first grant of each stands. */
export function isLetIn(db: Connection, dev: string, root: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null = dev; at !== null; at = grantOf(db, at)?.grantedBy ?? null) {
    if (at === root) return true
    if (seen.has(at)) return false
    seen.add(at)
  }
  return false
}

export function grantOf(db: Connection, dev: string): Granted | undefined {
  return db.row<Granted>('SELECT sign_key, granted_by, removed_after FROM device WHERE dev = ?', dev)
}
