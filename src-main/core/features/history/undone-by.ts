import type { Connection } from '../../db/connection.ts'

/** The operation that has taken this one back, unless that was itself taken back. */
export function undoneBy(db: Connection, operation: string): string | null {
  const later = db.prepare('SELECT id FROM operation WHERE undoes = ? ORDER BY hlc DESC').pluck().all(operation)
  return (later as string[]).find((undo) => undoneBy(db, undo) === null) ?? null
}
