import Sqlite from 'better-sqlite3'
import { applyChanges } from '../../src-main/core/db/apply.ts'
import type { Change, Op } from '../../src-main/core/db/change.ts'
import { dayIn } from '../../src-main/core/db/clock.ts'
import { Connection, openInMemory } from '../../src-main/core/db/connection.ts'
import { createCtx } from '../../src-main/core/db/create-ctx.ts'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { guardWrites } from '../../src-main/core/db/guard.ts'
import { migrate } from '../../src-main/core/db/migrate.ts'
import { migrations } from '../../src-main/core/db/migrations/all.ts'
import { changesOf } from '../../src-main/core/db/replay.ts'
import { RosterIndex } from '../../src-main/core/db/roster-index.ts'
import { snake, syncedTables } from '../../src-main/core/db/synced-tables.ts'
import { undoOperation } from '../../src-main/core/features/history/undo.ts'
import type { OperationId } from '../../src-shared/contract/values.ts'

/** A database in memory with the newest schema, and the one way to write it. */
export interface EmptyFile {
  readonly db: Connection
  readonly mayWrite: <T>(work: () => T) => T
}

/** The schema is made once and copied: making it costs more than what a short history does with it. */
export function emptyFile(): EmptyFile {
  schema ??= migrated()
  const db = new Connection(new Sqlite(schema))
  return { db, mayWrite: guardWrites(db) }
}

let schema: Buffer | undefined

function migrated(): Buffer {
  const { db } = openInMemory()
  migrate(db, migrations, () => undefined)
  return db.serialize()
}

/** One laptop of a club, with a database in memory and a clock that the test sets. */
export class MemoryLaptop {
  device: string
  readonly db: Connection
  readonly roster: RosterIndex
  clock: number
  readonly #mayWrite: <T>(work: () => T) => T
  #ids = 0

  constructor(device: string, clock = Date.UTC(2026, 3, 1), file: EmptyFile = emptyFile()) {
    this.device = device
    this.clock = clock
    this.db = file.db
    this.#mayWrite = file.mayWrite
    this.roster = new RosterIndex(this.db, () => dayIn('Asia/Tokyo', this.clock))
  }

  ctx(): Ctx {
    return createCtx({
      db: this.db,
      roster: this.roster,
      clock: { now: () => this.clock },
      ids: { uuid: () => this.newId(), device: () => this.device },
      identity: { device: this.device, series: '' },
      actor: this.device,
      mayWrite: this.#mayWrite,
      onWritten: (touched) => this.roster.update(touched.rows('member'), touched.tables),
    })
  }

  /** Goes back to the ids of an earlier moment, where the file did too. */
  countIdsFrom(count: number): void {
    this.#ids = count
  }

  get idsGiven(): number {
    return this.#ids
  }

  newId(): string {
    this.#ids += 1
    const own = [...this.device].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffff, 7)
    return `00000000-0000-7000-8000-${own.toString(16).padStart(4, '0')}${this.#ids.toString(16).padStart(8, '0')}`
  }

  write(...ops: Op[]): string {
    return this.ctx().write({ label: { kind: 'member.update' }, ops })
  }

  undo(operationId: string): void {
    undoOperation(this.ctx(), { operationId: operationId as OperationId, laterEdits: 'cancel' })
  }

  /** Work that may write without the log. */
  allow<T>(work: () => T): T {
    return this.#mayWrite(work)
  }

  rebuild(work: () => void): void {
    this.db.transaction(() => this.#mayWrite(work))
  }

  changes(): Change[] {
    return [...changesOf(this.db)]
  }

  take(changes: Iterable<Change>): void {
    this.db.transaction(() => this.#mayWrite(() => applyChanges(this.db, changes)))
  }
}

const logical = [
  'SELECT dev, seq, hlc, wall, actor, schema_version, operation, last, body FROM change ORDER BY dev, seq',
  'SELECT * FROM change_row ORDER BY tbl, row, dev, seq',
  'SELECT * FROM operation ORDER BY id',
  'SELECT * FROM head ORDER BY tbl, row, grp, dev, seq',
  'SELECT * FROM void_mark ORDER BY tbl, row, dev, seq',
  'SELECT * FROM quarantine ORDER BY tbl, row, dev, seq',
  'SELECT * FROM administration ORDER BY subject, kind, dev, seq',
  'SELECT * FROM device ORDER BY dev',
  ...Object.keys(syncedTables)
    .filter((table) => table !== 'member')
    .map((table) => `SELECT * FROM ${snake(table)} ORDER BY id`),
  'SELECT * FROM allocation ORDER BY payment_id, charge_id',
  'SELECT * FROM charge_open ORDER BY charge_id',
  'SELECT * FROM receipt_payment ORDER BY payment_id, receipt_id',
]

/** Everything that two laptops with the same changes must agree on, byte for byte. */
export function digest(db: Connection): unknown {
  const members = db
    .rows<Record<string, unknown>>('SELECT * FROM member ORDER BY id')
    .map(({ n: _local, ...row }) => row)
  return { members, tables: logical.map((query) => db.rows(query)) }
}
