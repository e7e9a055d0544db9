import type { Connection } from '../db/connection.ts'

/** The devices that one goes on from, the last first. */
export function formerNames(db: Connection, device: string): string[] {
  const names: string[] = []
  for (let at: string | null = device; at !== null && !names.includes(at); ) {
    names.push(at)
    at = db.row<{ follows: string | null }>('SELECT follows FROM device WHERE dev = ?', at)?.follows ?? null
  }
  return names.slice(1)
}
