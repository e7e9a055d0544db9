import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { DELETED, type GroupValue, type Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { headsOf, shownHead, tableInFile } from '../../db/heads.ts'
import { rowName } from '../../db/row-name.ts'
import { isSyncedTable, isVoidableTable, type SyncedTableName } from '../../db/synced-tables.ts'
import { standsInClosedBooks } from './closed-entry.ts'
import { dependents, groundOf } from './dependents.ts'
import { opsOfOperation } from './entries.ts'
import { valueBefore } from './field-changes.ts'
import { isOfLockedRun } from './locked-run.ts'
import { moneyStandsOn } from './money-standing.ts'
import { readLabel } from './read-label.ts'
import { undoneBy } from './undone-by.ts'

type Preview = Outputs['history']['previewUndo']
type LaterEdit = Preview['laterEdits'][number]
type WriteUndo = (ctx: Ctx) => Op | null

export interface UndoPlan {
  readonly name: string
  readonly blocked: Preview['blocked']
  readonly laterEdits: LaterEdit[]
  readonly ops: WriteUndo[]
}

/** What undoing an operation would write, and which rows it would leave because they were edited since. */
export function planUndo(ctx: Ctx, operationId: string): UndoPlan {
  const found = ctx.read.row<{ label: string; complete: 0 | 1 }>(
    'SELECT label, complete FROM operation WHERE id = ?',
    operationId,
  )
  if (found === undefined) throw refuse('OPERATION_NOT_FOUND', {})
  const { name } = readLabel(found.label)
  if (undoneBy(ctx.read, operationId) !== null) return { name, blocked: 'undone', laterEdits: [], ops: [] }
  if (found.complete === 0) return { name, blocked: 'incomplete', laterEdits: [], ops: [] }
  return { name, ...planOps(ctx, operationId) }
}

function planOps(ctx: Ctx, operationId: string): Omit<UndoPlan, 'name'> {
  const laterEdits = new Map<string, LaterEdit>()
  const planned = new Map<string, { table: string; row: string; undo: WriteUndo }>()
  for (const { op, ...written } of opsOfOperation(ctx.read, operationId)) {
    const blocked = blockOf(op)
    if (blocked !== null) return { blocked, laterEdits: [], ops: [] }
    const [, table] = op
    if (!isSyncedTable(table)) continue
    const row = `${table} ${op[2]}`
    const place = `${row} ${op[0] === 'r' ? op[3] : ''}`
    if (planned.has(place)) continue
    const register = op[0] === 'r' ? registerOf(ctx.read, op) : null
    if (isUndone(ctx.read, table, op, register)) continue
    if (standsInClosedBooks(ctx.read, op, register?.before ?? {})) return { blocked: 'closed', laterEdits: [], ops: [] }
    const edited = laterEditOf(ctx, table, op, { operationId, hlc: written.hlc, register })
    if (edited !== null) laterEdits.set(row, edited)
    else planned.set(place, { table, row, undo: undoOf(table, op, register) })
  }
  keepGround(ctx.read, laterEdits, planned)
  // A row is left as it is or taken back, never in part; and what rows may stand on stays as long as any of them does.
  const isWhole = laterEdits.size > 0 && undoneWhole.has(kindOf(ctx.read, operationId))
  const ops = (isWhole ? [] : [...planned.values()])
    .filter(({ table, row }) => !laterEdits.has(row) && (laterEdits.size === 0 || !ground.has(table)))
    .map(({ undo }) => undo)
  return { blocked: null, laterEdits: [...laterEdits.values()], ops }
}

/** What stays needs what it stands on: a receipted payment its payer and its charge, a charge its member. */
function keepGround(
  db: Connection,
  laterEdits: Map<string, LaterEdit>,
  planned: ReadonlyMap<string, { table: string; row: string }>,
): void {
  // A map is walked in the order it grows, so what is added here is looked at too.
  for (const { table, row } of laterEdits.values()) {
    if (table !== 'payment' && table !== 'charge') continue
    for (const under of groundOf(db, table, row)) {
      const key = `${under.table} ${under.row}`
      const isTakenBack = planned.has(`${key} `) || planned.has(`${key} ${DELETED}`)
      if (isTakenBack && !laterEdits.has(key)) laterEdits.set(key, describe(db, under.table, under.row, table))
    }
  }
}

/** A payment, its correction or its refund is taken back with the charges it made or waived, or not at all. */
const undoneWhole: ReadonlySet<string> = new Set(['payment.record', 'payment.revise', 'payment.refund'])

/** Of an undo, the kind of what it took back. */
function kindOf(db: Connection, operationId: string): string {
  const found = db.row<{ kind: string; undoes: string | null }>(
    "SELECT label ->> 'kind' AS kind, undoes FROM operation WHERE id = ?",
    operationId,
  )
  return found?.undoes == null ? (found?.kind ?? '') : kindOf(db, found.undoes)
}

const ground: ReadonlySet<string> = new Set([
  ...['attachment', 'memberType', 'memberStatus', 'customField', 'household', 'fee'],
  ...['memberGroup', 'tag', 'office'],
  ...['fund', 'paymentMethod', 'contact', 'batch', 'billingRun', 'ledgerAccount', 'bankLine'],
  'importMapping',
  'privateCharacter',
])

/** A register group that an op wrote: what stood in it before, and what shows now. */
interface Register {
  readonly before: GroupValue
  readonly shown: GroupValue | null
}

function registerOf(db: Connection, op: Op & { 0: 'r' }): Register {
  return { before: valueBefore(db, op), shown: shownHead(headsOf(db, op[1], op[2], op[3]))?.value ?? null }
}

/** An earlier undo that left other rows has taken this one back already. */
function isUndone(db: Connection, table: SyncedTableName, op: Op, register: Register | null): boolean {
  if (op[0] === 'r') {
    const { before = {}, shown = null } = register ?? {}
    return !sameValue(op[4], before) && !isOverwritten(shown, op[3], before)
  }
  if (op[0] !== 'c') return false
  const file = tableInFile(table)
  if (isVoidableTable(table)) {
    return db.prepare(`SELECT 1 FROM ${file} WHERE id = ? AND void_reason = 'undone'`).get(op[2]) !== undefined
  }
  return db.prepare(`SELECT 1 FROM ${file} WHERE id = ? AND deleted = 2`).get(op[2]) !== undefined
}

function blockOf(op: Op): UndoPlan['blocked'] {
  if (op[0] === 'f') return op[1] === 'receipt' ? 'receipt' : 'administration'
  if (op[0] === 'v') return 'void'
  return op[0] === 'k' || (op[1] === 'club' && op[0] === 'c') ? 'administration' : null
}

function undoOf(table: SyncedTableName, op: Op, register: Register | null): WriteUndo {
  const row = op[2]
  if (op[0] === 'r') {
    const before = { ...(op[3] === DELETED ? { deleted: false } : {}), ...register?.before }
    return (ctx) => ctx.ops.set(table, row, op[3], before)
  }
  if (isVoidableTable(table)) return (ctx) => ctx.ops.voided(table, row, 'undone')
  return (ctx) => ctx.ops.set(table, row, DELETED, { deleted: true, undone: true })
}

interface Written {
  readonly operationId: string
  readonly hlc: string
  readonly register: Register | null
}

/** An edit since then, or something that now stands on the row: reasons to leave it alone. */
function laterEditOf(ctx: Ctx, table: SyncedTableName, op: Op, written: Written): LaterEdit | null {
  const why = reasonToLeave(ctx.read, table, op, written)
  return why === null ? null : describe(ctx.read, table, op[2], why)
}

function reasonToLeave(
  db: Connection,
  table: SyncedTableName,
  op: Op,
  { operationId, hlc, register }: Written,
): LaterEdit['why'] | null {
  if (op[0] === 'r') {
    if (isOverwritten(register?.shown ?? null, op[3], op[4])) return 'edited'
    if (isRestore(op) && isOfLockedRun(db, table, op[2])) return 'locked'
    if (isRestore(op)) return dependents(db, table, op[2], { operationId, since: hlc })
    return moneyStandsOn(db, op, { operationId, hlc, before: register?.before ?? {} })
  }
  if (op[0] !== 'c') return null
  if (isOfLockedRun(db, table, op[2])) return 'locked'
  return dependents(db, table, op[2], { operationId }) ?? (isEdited(db, op) ? 'edited' : null)
}

/** A row that was brought back may have been built upon just as a new one. */
function isRestore(op: Op & { 0: 'r' }): boolean {
  return op[3] === DELETED && op[4].deleted !== true
}

function isEdited(db: Connection, op: Op & { 0: 'c' }): boolean {
  const groups = db.rows<{ grp: string }>('SELECT DISTINCT grp FROM head WHERE tbl = ? AND row = ?', op[1], op[2])
  return groups.some(({ grp }) => {
    const shown = shownHead(headsOf(db, op[1], op[2], grp))
    return isOverwritten(shown?.value ?? null, grp, op[3][grp] ?? {})
  })
}

function isOverwritten(shown: GroupValue | null, group: string, value: GroupValue): boolean {
  if (shown === null) return false
  return group === DELETED ? !isSameDeletion(shown, value) : !sameValue(shown, value)
}

function isSameDeletion(a: GroupValue, b: GroupValue): boolean {
  return (a.deleted === true) === (b.deleted === true) && (a.undone === true) === (b.undone === true)
}

function sameValue(a: GroupValue, b: GroupValue): boolean {
  const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (key) => (isEmpty(a[key]) && isEmpty(b[key])) || JSON.stringify(a[key]) === JSON.stringify(b[key]),
  )
}

function describe(db: Connection, table: SyncedTableName, row: string, why: LaterEdit['why']): LaterEdit {
  const wall = db
    .prepare('SELECT max(wall) FROM change_row JOIN change USING (dev, seq) WHERE tbl = ? AND row = ?')
    .pluck()
    .get(table, row)
  return { table, row, name: rowName(db, table, row), at: new Date(Number(wall ?? 0)).toISOString(), why }
}
