import { statSync } from 'node:fs'
import Sqlite, { type Database, type Statement } from 'better-sqlite3'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { newerVersion } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import type { Query } from './sql.ts'

export type Bindable = string | number | bigint | null | Uint8Array

/** Reads, synchronously: a built query, or plain SQL where a scan must be as lean as possible. Rows come in camelCase. */
export interface Read {
  all<T>(query: Query<T>): T[]
  first<T>(query: Query<T>): T | undefined
  rows<T>(text: string, ...values: Bindable[]): T[]
  row<T>(text: string, ...values: Bindable[]): T | undefined
  iterate<T>(text: string, ...values: Bindable[]): IterableIterator<T>
}

/** One open database file with its prepared statements. */
export class Connection implements Read {
  readonly db: Database
  /** How often something that was written here has been taken back: what was read before it may never have been. */
  rollbacks = 0
  readonly #statements = new Map<string, Statement<Bindable[]>>()

  constructor(db: Database) {
    this.db = db
  }

  all<T>(query: Query<T>): T[] {
    const { sql, parameters } = query.compile()
    return this.prepare(sql)
      .all(...(parameters as Bindable[]))
      .map(camelRow) as T[]
  }

  first<T>(query: Query<T>): T | undefined {
    const { sql, parameters } = query.compile()
    const row = this.prepare(sql).get(...(parameters as Bindable[]))
    return row === undefined ? undefined : (camelRow(row) as T)
  }

  rows<T>(text: string, ...values: Bindable[]): T[] {
    return this.prepare(text)
      .all(...bound(text, values))
      .map(camelRow) as T[]
  }

  /** Rows of a statement whose values have names, `:name`. */
  named<T>(text: string, values: Readonly<Record<string, Bindable>>): T[] {
    return this.prepare(text)
      .all(...([values] as unknown as Bindable[]))
      .map(camelRow) as T[]
  }

  row<T>(text: string, ...values: Bindable[]): T | undefined {
    const row = this.prepare(text).get(...bound(text, values))
    return row === undefined ? undefined : (camelRow(row) as T)
  }

  iterate<T>(text: string, ...values: Bindable[]): IterableIterator<T> {
    return this.prepare(text).iterate(...bound(text, values)) as IterableIterator<T>
  }

  run(text: string, ...values: Bindable[]): number {
    return this.#statement(text).run(...bound(text, values)).changes
  }

  /** All or nothing; a transaction inside another simply joins it. */
  transaction<T>(work: () => T): T {
    if (this.db.inTransaction) return work()
    try {
      return this.db.transaction(work).immediate()
    } catch (fault) {
      this.rollbacks += 1
      throw fault
    }
  }

  /** A part of a transaction: what it wrote is gone where it throws, and what was written before stays. */
  part<T>(work: () => T): T {
    try {
      return this.db.transaction(work)()
    } catch (fault) {
      this.rollbacks += 1
      throw fault
    }
  }

  close(): void {
    this.#statements.clear()
    if (this.db.open) this.db.close()
  }

  /** A prepared statement, kept; it gives whole rows until its caller asks it to pluck, whoever plucked it before. */
  prepare(text: string): Statement<Bindable[]> {
    const statement = this.#statement(text)
    return statement.reader ? statement.pluck(false) : statement
  }

  #statement(text: string): Statement<Bindable[]> {
    let statement = this.#statements.get(text)
    if (statement === undefined) {
      statement = this.db.prepare<Bindable[]>(text)
      this.#statements.set(text, statement)
    }
    return statement
  }
}

/**
 * Opens an encrypted file for use: cipher and key first, then the settings that keep a committed entry through a power
 * cut. A file of a newer program is only ever read, whoever asks: what it means by its rows is not known here.
 */
export function openEncrypted(path: string, key: Uint8Array, options: { readonly?: boolean } = {}): Connection {
  const opened = openUnlocked(path, key, options.readonly ?? false)
  if (opened.readonly || newerVersion(opened, migrations) === null) return settled(opened, path)
  try {
    // Only then is the other one let go: the last to leave a journal would write what is in it into the file.
    return settled(openUnlocked(path, key, true), path)
  } finally {
    opened.close()
  }
}

function openUnlocked(path: string, key: Uint8Array, readonly: boolean): Database {
  const db = new Sqlite(path, { readonly })
  try {
    unlock(db, key)
    return db
  } catch (fault) {
    db.close()
    throw damageSaid(fault, path)
  }
}

function settled(db: Database, path: string): Connection {
  try {
    if (!db.readonly) db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -16384')
    return new Connection(db)
  } catch (fault) {
    db.close()
    throw damageSaid(fault, path)
  }
}

/** Opens a copy without touching its journal, to look whether it is whole. */
export function openCopy(path: string, key: Uint8Array): Connection {
  statSync(path)
  const db = new Sqlite(path)
  try {
    unlock(db, key)
    db.pragma('journal_mode = DELETE')
    return new Connection(db)
  } catch (fault) {
    db.close()
    throw damageSaid(fault, path)
  }
}

export function openInMemory(): Connection {
  return new Connection(new Sqlite(':memory:'))
}

function unlock(db: Database, key: Uint8Array): void {
  db.pragma("cipher = 'aegis'")
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
  db.prepare('SELECT count(*) FROM sqlite_master').get()
}

/** What is to be said where a file turned out to be damaged; any other fault as it is. */
export function damageSaid(fault: unknown, path: string): unknown {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') ? refuse('DATABASE_DAMAGED', { path }) : fault
}

/** better-sqlite3 takes `?1` for a name, not a place: such values are handed over under their number. */
function bound(text: string, values: readonly Bindable[]): Bindable[] {
  if (!text.includes('?1')) return values as Bindable[]
  return [Object.fromEntries(values.map((value, place) => [place + 1, value]))] as unknown as Bindable[]
}

const camelNames = new Map<string, string>()

function camelRow(row: unknown): unknown {
  const result: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row as Record<string, unknown>)) result[camel(name)] = value
  return result
}

function camel(name: string): string {
  let known = camelNames.get(name)
  if (known === undefined) {
    known = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    camelNames.set(name, known)
  }
  return known
}
