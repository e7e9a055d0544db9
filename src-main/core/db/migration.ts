import type { Database } from 'better-sqlite3'

/** One frozen step of the schema: numbered in tens, raw SQL, never edited once released. */
export interface Migration {
  readonly version: number
  readonly why: string
  up(db: Database): void
}
