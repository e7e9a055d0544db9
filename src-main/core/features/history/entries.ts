import type { Entry, FieldChange, OperationLabel } from '../../../../src-shared/contract/history.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import type { Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import { fieldChanges } from './field-changes.ts'
import { readLabel } from './read-label.ts'
import { undoneBy } from './undone-by.ts'

interface StoredOperation {
  readonly id: string
  readonly label: string
  readonly actor: string
  readonly device: string
  readonly wall: number
  readonly complete: 0 | 1
}

const OPERATION = `
  operation.id, operation.label, operation.actor, coalesce(device.label, operation.dev) AS device, operation.wall,
  operation.complete`

/** Labels whose operations can never be taken back by undo: a void stays, what left the program is out, and a device is what it is. */
const lasting: ReadonlySet<OperationLabel['kind']> = new Set([
  'payment.void',
  'payment.voidRefund',
  'expense.void',
  'transfer.void',
  'tin.count',
  'books.export',
  'export',
  'receipt.issue',
  'receipt.void',
  'club.create',
  'device.enrol',
  'laptop.found',
  'laptop.grant',
  'laptop.remove',
  'laptop.accept',
  'laptop.refuse',
  'laptop.rename',
  'laptop.invite',
  'laptop.withdraw',
  'laptop.admit',
  'newer',
])

export function operationEntries(
  db: Connection,
  window: { offset: number; limit: number },
): { total: number; entries: Entry[] } {
  const total = Number(db.prepare('SELECT count(*) FROM operation').pluck().get())
  const found = db.rows<StoredOperation>(
    `SELECT ${OPERATION} FROM operation LEFT JOIN device ON device.dev = operation.dev
     ORDER BY operation.hlc DESC LIMIT ? OFFSET ?`,
    window.limit,
    window.offset,
  )
  return { total, entries: found.map((stored) => toEntry(db, stored, [])) }
}

export function operationEntry(db: Connection, id: string, changes: FieldChange[]): Entry | null {
  const found = db.row<StoredOperation>(
    `SELECT ${OPERATION} FROM operation LEFT JOIN device ON device.dev = operation.dev WHERE operation.id = ?`,
    id,
  )
  return found === undefined ? null : toEntry(db, found, changes)
}

/** Every operation that wrote one of these rows, newest first, with what it changed in them. */
export function entriesOfRows(
  db: Connection,
  rows: readonly { table: string; id: string }[],
  window: { offset: number; limit: number },
): { total: number; entries: Entry[] } {
  const wanted = JSON.stringify(rows.map(({ table, id }) => [table, id]))
  const changes = `SELECT DISTINCT change.dev, change.seq, change.operation FROM json_each(?) AS wanted
    JOIN change_row ON tbl = wanted.value ->> 0 AND row = wanted.value ->> 1 JOIN change USING (dev, seq)`
  const total = Number(db.prepare(`SELECT count(DISTINCT operation) FROM (${changes})`).pluck().get(wanted))
  const page = db.rows<StoredOperation>(
    `SELECT ${OPERATION} FROM operation LEFT JOIN device ON device.dev = operation.dev
     WHERE operation.id IN (SELECT operation FROM (${changes})) ORDER BY operation.hlc DESC LIMIT ? OFFSET ?`,
    wanted,
    window.limit,
    window.offset,
  )
  const isWanted = new Set(rows.map(({ table, id }) => `${table} ${id}`))
  return { total, entries: page.map((stored) => toEntry(db, stored, changesIn(db, stored.id, isWanted))) }
}

/** The ops of an operation in the order they were written. */
export function* opsOfOperation(
  db: Connection,
  id: string,
): Generator<{ op: Op; dev: string; seq: number; hlc: string }> {
  const changes = db.rows<{ dev: string; seq: number; hlc: string; body: string }>(
    'SELECT dev, seq, hlc, body FROM change WHERE operation = ? ORDER BY hlc, dev, seq',
    id,
  )
  for (const { dev, seq, hlc, body } of changes) {
    for (const op of (JSON.parse(body) as { ops: Op[] }).ops) yield { op, dev, seq, hlc }
  }
}

function changesIn(db: Connection, operation: string, isWanted: ReadonlySet<string>): FieldChange[] {
  const result: FieldChange[] = []
  for (const { op } of opsOfOperation(db, operation)) {
    if (isWanted.has(`${op[1]} ${op[2]}`)) result.push(...fieldChanges(db, op))
  }
  return result
}

function toEntry(db: Connection, stored: StoredOperation, changes: FieldChange[]): Entry {
  const label = readLabel(stored.label)
  const undone = undoneBy(db, stored.id)
  return {
    operationId: stored.id as OperationId,
    label,
    actor: stored.actor,
    device: stored.device,
    at: new Date(stored.wall).toISOString(),
    changes,
    undoneBy: undone as OperationId | null,
    canUndo:
      stored.complete === 1 &&
      undone === null &&
      !lasting.has(label.kind) &&
      !(label.kind === 'undo' && voidsSomething(db, stored.id)),
  }
}

/** An undo that voided a payment has written a void, and a void stays. The LIKE spares a large undo its parsing. */
function voidsSomething(db: Connection, operation: string): boolean {
  const found = db.row(
    `SELECT 1 FROM change JOIN json_each(change.body, '$.ops') AS op
     WHERE operation = ? AND body LIKE '%["v",%' AND op.value ->> 0 = 'v' LIMIT 1`,
    operation,
  )
  return found !== undefined
}
