import type { Connection } from './connection.ts'

/** What belongs to this copy of the database alone and never travels. */
export function readLocal(db: Connection, key: string): string | null {
  return (db.prepare('SELECT value FROM local WHERE key = ?').pluck().get(key) as string | undefined) ?? null
}

export function writeLocal(db: Connection, key: string, value: string): void {
  db.run('INSERT INTO local (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', key, value)
}
