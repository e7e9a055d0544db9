import type { Connection } from '../../db/connection.ts'

/** The operation that has taken all of this one back, unless that was itself taken back. */
export function undoneBy(db: Connection, operation: string): string | null {
  const later = db
    .prepare("SELECT id FROM operation WHERE undoes = ? AND coalesce(label ->> 'left', 0) = 0 ORDER BY hlc DESC")
    .pluck()
    .all(operation)
  return (later as string[]).find((undo) => undoneBy(db, undo) === null) ?? null
}
