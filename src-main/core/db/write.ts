import type { OperationLabel } from '../../../src-shared/contract/history.ts'
import { applyChange } from './apply.ts'
import type { Change, Op } from './change.ts'
import { type Clock, LAST_HLC, nextHlc } from './clock.ts'
import type { Connection } from './connection.ts'
import { derive } from './derive.ts'
import { newestVersion } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { Touched } from './touched.ts'

/** Who writes: the device of this database copy and the person in front of it. */
export interface Author {
  readonly device: string
  readonly actor: string
}

const MOST_OPS = 200
/** In UTF-16 units. */
const LONGEST = 256 * 1024

/**
 * One user action being written: collects ops, cuts them into changes, and applies each as it fills.
 * Clock and sequence are read from the log inside the transaction, never kept between two.
 */
export class OperationWriter {
  readonly #db: Connection
  readonly #clock: Clock
  readonly #author: Author
  readonly #operation: { id: string; label: () => OperationLabel; undoes: string | null }
  readonly touched = new Touched()
  #ops: Op[] = []
  #written: string[] = []
  #length = 0
  #seq: number
  #hlc: string | null
  rows = 0

  constructor(
    db: Connection,
    clock: Clock,
    author: Author,
    operation: { id: string; label: () => OperationLabel; undoes?: string | null },
  ) {
    this.#db = db
    this.#clock = clock
    this.#author = author
    this.#operation = { undoes: null, ...operation }
    this.#seq = lastSeq(db, author.device)
    this.#hlc = lastHlc(db, author.device)
  }

  add(op: Op): void {
    this.rows += 1
    const written = JSON.stringify(op)
    const isFull = this.#ops.length >= MOST_OPS || this.#length + written.length > LONGEST
    if (isFull && this.#ops.length > 0) this.#flush(false)
    this.#ops.push(op)
    this.#written.push(written)
    this.#length += written.length
  }

  /** Writes what was added so far, for whoever reads on before the operation ends. */
  showInRows(): void {
    if (this.#ops.length > 0) this.#flush(false)
  }

  /** Writes what is left, with the label as it is known by now. */
  finish(): void {
    this.#flush(true)
  }

  #flush(last: boolean): void {
    const label = this.#operation.label()
    const wall = this.#clock.now()
    this.#seq += 1
    this.#hlc = nextHlc(this.#hlc, wall)
    const change: Change = {
      dev: this.#author.device,
      seq: this.#seq,
      hlc: this.#hlc,
      wall,
      actor: this.#author.actor,
      schemaVersion: newestVersion(migrations),
      operation: this.#operation.id,
      last,
      label,
      undoes: this.#operation.undoes,
      ops: this.#ops,
    }
    // The same text as `bodyOf`, put together from the ops that were written out already.
    const head = JSON.stringify({ label, undoes: this.#operation.undoes }).slice(0, -1)
    const part = new Touched()
    applyChange(this.#db, change, part, `${head},"ops":[${this.#written.join()}]}`)
    // While what was written is still at hand: a large operation would have to read all of it once more.
    derive(this.#db, part)
    this.touched.join(part)
    this.#written = []
    this.#ops = []
    this.#length = 0
  }
}

export function lastSeq(db: Connection, device: string): number {
  return Number(db.prepare('SELECT coalesce(max(seq), 0) FROM change WHERE dev = ?').pluck().get(device))
}

/** How many changes the log holds, of all devices: it has grown where this has. */
export function logLength(db: Connection): number {
  const devices = db.rows<{ dev: string }>('SELECT dev FROM device')
  return devices.reduce((sum, { dev }) => sum + lastSeq(db, dev), 0)
}

/** The latest moment that a device's next change has to follow. */
export function lastHlc(db: Connection, device: string): string | null {
  const heard = db.prepare('SELECT max(hlc) FROM change WHERE hlc < ?').pluck().get(LAST_HLC) as string | null
  const own = db.row<{ hlc: string }>('SELECT hlc FROM change WHERE dev = ? ORDER BY seq DESC LIMIT 1', device)?.hlc
  return own !== undefined && own > (heard ?? '') ? own : heard
}
