import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { refuse } from '../../../src-shared/domain/refusal.ts'

/**
 * One owner a data folder: an exclusive lock that the system itself drops when the process dies.
 * Refuses with OPEN_ELSEWHERE while another process holds it.
 */
export class FolderLock {
  readonly #db: Database
  readonly #since: string

  constructor(folder: string, now: string) {
    this.#since = join(folder, 'open-since.txt')
    this.#db = new Sqlite(join(folder, 'lock.db'), { timeout: 0 })
    try {
      this.#db.exec('BEGIN EXCLUSIVE')
    } catch (fault) {
      this.#db.close()
      if (fault instanceof Error && 'code' in fault && String(fault.code).startsWith('SQLITE_BUSY')) {
        const since = existsSync(this.#since) ? readFileSync(this.#since, 'utf8') : ''
        throw refuse('OPEN_ELSEWHERE', { since })
      }
      throw fault
    }
    writeFileSync(this.#since, now)
  }

  release(): void {
    rmSync(this.#since, { force: true })
    if (this.#db.open) this.#db.close()
  }
}
