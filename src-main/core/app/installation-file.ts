import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Connection } from '../db/connection.ts'
import { makeWithParents } from './make-with-parents.ts'

export const INSTALL_ID = 'install_id'

const tables = {
  setting: 'key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL',
  // The one opened last was put in last.
  club: 'path TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, last_opened_at TEXT',
  device:
    'dev TEXT NOT NULL PRIMARY KEY, founder TEXT NOT NULL, series TEXT NOT NULL, folder TEXT NOT NULL, file TEXT NOT NULL, last_seq INTEGER NOT NULL',
}

/** How long one process waits for another, in milliseconds. */
const PATIENCE = 5000

/**
 * A small database of its own for what this laptop knows apart from any club. Several processes may write it. A
 * damaged one never stops the app: it is set aside, and what it, its spare copy and the disk still tell is put back.
 */
export class InstallationFile {
  readonly #home: string
  readonly #find: (db: Connection) => void
  #db: Connection | null = null

  /** `find` puts in what can be found elsewhere, after the file was lost. */
  constructor(home: string, find: (db: Connection) => void) {
    makeWithParents(home)
    this.#home = home
    this.#find = find
  }

  read<T>(work: (db: Connection) => T): T {
    try {
      return work(this.#open())
    } catch (fault) {
      if (!isDamage(fault)) throw fault
      this.close()
      return work(this.#open())
    }
  }

  /** Kept through a power cut. */
  write<T>(work: (db: Connection) => T): T {
    return this.read((db) => {
      db.db.pragma('synchronous = FULL')
      try {
        return db.transaction(() => work(db))
      } finally {
        db.db.pragma('synchronous = NORMAL')
      }
    })
  }

  /** Kept through the death of this process, which costs next to nothing. */
  note(work: (db: Connection) => void): void {
    this.read((db) => db.transaction(() => work(db)))
  }

  /** Lets go of the file until it is needed again. */
  close(): void {
    const db = this.#db
    this.#db = null
    if (db !== null) this.#alone(() => db.close())
  }

  #open(): Connection {
    this.#db ??= this.#alone(() => {
      const file = join(this.#home, 'installation.db')
      const whole = openWhole(file)
      const aside = whole === null ? setAside(file) : null
      const db = whole ?? openNew(file)
      try {
        this.#settle(db, aside)
        return db
      } catch (fault) {
        db.close()
        throw fault
      }
    })
    return this.#db
  }

  /** Opening, mending and closing are for one process at a time. */
  #alone<T>(work: () => T): T {
    const lock = new Sqlite(join(this.#home, 'installation-lock.db'), { timeout: PATIENCE })
    try {
      lock.exec('BEGIN EXCLUSIVE')
      return work()
    } finally {
      lock.close()
    }
  }

  #settle(db: Connection, aside: string | null): void {
    const spare = join(this.#home, 'installation-spare.db')
    const written = join(this.#home, 'installation-id.txt')
    const idAside = existsSync(written) ? readFileSync(written, 'utf8').trim() : ''
    let id = readId(db)
    if (id === null) {
      db.transaction(() => {
        if (isId(idAside)) writeId(db, idAside)
        for (const source of [aside, spare]) if (source !== null) salvage(source, db)
        id = readId(db) ?? randomUUID()
        writeId(db, id)
        this.#find(db)
      })
    }
    if (id !== null && id !== idAside) writeSynced(written, id)
    keepSpare(db, spare)
  }
}

/** Null where the file is damaged. */
function openWhole(file: string): Connection | null {
  try {
    const db = openNew(file)
    if (db.db.pragma('quick_check', { simple: true }) === 'ok') return db
    db.close()
    return null
  } catch (fault) {
    if (isDamage(fault)) return null
    throw fault
  }
}

function openNew(file: string): Connection {
  const db = new Sqlite(file, { timeout: PATIENCE })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    for (const [name, columns] of Object.entries(tables))
      db.exec(`CREATE TABLE IF NOT EXISTS ${name} (${columns}) STRICT`)
    return new Connection(db)
  } catch (fault) {
    db.close()
    throw fault
  }
}

function setAside(file: string): string {
  const aside = file.replace(/\.db$/, `-damaged-${new Date().toISOString().replaceAll(':', '-')}.db`)
  for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) renameSync(file + part, aside + part)
  return aside
}

/** Row by row as far as it can be read; what is there already stays. */
function salvage(source: string, into: Connection): void {
  if (!existsSync(source)) return
  const from = new Sqlite(source)
  try {
    for (const name of Object.keys(tables)) {
      try {
        for (const row of from.prepare<[], unknown[]>(`SELECT * FROM ${name} ORDER BY rowid`).raw().iterate()) {
          into.run(`INSERT OR IGNORE INTO ${name} VALUES (${row.map(() => '?').join()})`, ...(row as string[]))
        }
      } catch {
        // The rest of this table is what was lost.
      }
    }
  } finally {
    from.close()
  }
}

/** A full disk must not keep anybody from opening their club: then the spare copy of last time stays. */
function keepSpare(db: Connection, spare: string): void {
  const draft = `${spare}.new`
  try {
    rmSync(draft, { force: true })
    db.run('VACUUM INTO ?', draft)
    renameSync(draft, spare)
  } catch {
    rmSync(draft, { force: true })
  }
}

function readId(db: Connection): string | null {
  const id = db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(INSTALL_ID)
  return typeof id === 'string' && isId(id) ? id : null
}

function writeId(db: Connection, id: string): void {
  db.run('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', INSTALL_ID, id)
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function writeSynced(path: string, text: string): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}

function isDamage(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
}
