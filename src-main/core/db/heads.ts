import { type Change, DELETED, type GroupValue, type Head, isLater, type Op } from './change.ts'
import type { Connection } from './connection.ts'
import { snake } from './synced-tables.ts'

export interface HeadRow {
  readonly dev: string
  readonly seq: number
  readonly hlc: string
  readonly value: GroupValue
}

/** The change that made a row; all null for one of which only later writes are here. */
export interface Origin {
  readonly created_dev: string | null
  readonly created_seq: number | null
  readonly created_hlc: string | null
}

/**
 * The heads of one register group: the writes that no other write names as seen.
 * While a row's creation is the only one, it is not stored as a head but read from the row.
 */
export function headsOf(db: Connection, table: string, row: string, group: string): HeadRow[] {
  const stored = storedHeads(db, table, row, group)
  if (stored.length > 0 || group === DELETED) return stored
  const creation = creationHead(db, { table, row, group }, originOf(db, table, row))
  return creation === null ? [] : [creation]
}

export function headNames(db: Connection, table: string, row: string, group: string): Head[] {
  const stored = db
    .prepare('SELECT dev, seq FROM head WHERE tbl = ? AND row = ? AND grp = ? ORDER BY hlc, dev, seq')
    .all(table, row, group) as { dev: string; seq: number }[]
  const creation =
    stored.length > 0 || group === DELETED ? null : creationHead(db, { table, row, group }, originOf(db, table, row))
  return (creation === null ? stored : [creation]).map(({ dev, seq }) => [dev, seq] as const)
}

/** The head that shows. */
export function shownHead(heads: readonly HeadRow[]): HeadRow | null {
  return heads.reduce<HeadRow | null>((best, head) => (best === null || isLater(head, best) ? head : best), null)
}

interface Group {
  readonly table: string
  readonly row: string
  readonly group: string
}

type Written = Group & { readonly value: GroupValue; readonly prev: readonly Head[] }

/**
 * Adds a register write to the heads: drops those it had seen, remembers those not here yet, stays out if itself was
 * seen. Answers with the heads that are stored now.
 */
export function addHead(db: Connection, change: Change, target: Written, origin: Origin | undefined): HeadRow[] {
  const { table, row, group, value, prev } = target
  const before = storedHeads(db, table, row, group)
  const stored = before.length > 0 ? before : keepCreationUnlessSeen(db, target, origin)
  for (const [dev, seq] of prev) {
    if (stored.some((head) => head.dev === dev && head.seq === seq)) dropHead(db, target, dev, seq)
    else if (!isMaking(origin, dev, seq) && !isKnown(db, dev, seq)) noteSuperseded(db, target, dev, seq)
  }
  const left = stored.filter((head) => !prev.some(([dev, seq]) => head.dev === dev && head.seq === seq))
  if (isSuperseded(db, table, row, group, change.dev, change.seq)) return left
  const head = { dev: change.dev, seq: change.seq, hlc: change.hlc, value }
  storeHead(db, table, row, group, head)
  return [...left, head]
}

function dropHead(db: Connection, { table, row, group }: Group, dev: string, seq: number): void {
  db.run('DELETE FROM head WHERE tbl = ? AND row = ? AND grp = ? AND dev = ? AND seq = ?', table, row, group, dev, seq)
}

function noteSuperseded(db: Connection, { table, row, group }: Group, dev: string, seq: number): void {
  db.run(
    'INSERT OR IGNORE INTO superseded (tbl, row, grp, dev, seq) VALUES (?, ?, ?, ?, ?)',
    table,
    row,
    group,
    dev,
    seq,
  )
}

function isMaking(origin: Origin | undefined, dev: string, seq: number): boolean {
  return origin?.created_dev === dev && origin.created_seq === seq
}

/** A second creation of one deterministic id makes two heads of each group that either of them gave. */
export function spellOutCreation(db: Connection, table: string, row: string): void {
  const op = creationOp(db, table, row, originOf(db, table, row))
  if (op === null) return
  for (const [group, value] of Object.entries(op.groups)) {
    if (storedHeads(db, table, row, group).length === 0) storeHead(db, table, row, group, { ...op, value })
  }
}

export function isSuperseded(
  db: Connection,
  table: string,
  row: string,
  group: string,
  dev: string,
  seq: number,
): boolean {
  return (
    db
      .prepare('SELECT 1 FROM superseded WHERE tbl = ? AND row = ? AND grp = ? AND dev = ? AND seq = ?')
      .get(table, row, group, dev, seq) !== undefined
  )
}

export function storeHead(db: Connection, table: string, row: string, group: string, head: HeadRow): void {
  db.run(
    'INSERT OR IGNORE INTO head (tbl, row, grp, dev, seq, hlc, value) VALUES (?, ?, ?, ?, ?, ?, ?)',
    table,
    row,
    group,
    head.dev,
    head.seq,
    head.hlc,
    JSON.stringify(head.value),
  )
}

/** The ops of one change that concern one row, from the log. */
export function opsOn(db: Connection, table: string, row: string, dev: string, seq: number): Op[] {
  return (opsByRow(db, dev, seq)?.get(row) ?? []).filter((op) => op[1] === table)
}

type OpsByRow = ReadonlyMap<string, readonly Op[]>

interface ReadChanges {
  readonly rollbacks: number
  readonly changes: Map<string, OpsByRow>
}

const readChanges = new WeakMap<Connection, ReadChanges>()
const CHANGES_KEPT = 16

/**
 * Parsing up to 200 ops for one row is dear where many rows of a change are looked at in turn, and so is finding a
 * change: its whole body is read to compare its number. A change that was rolled back leaves its number to another.
 */
function opsByRow(db: Connection, dev: string, seq: number): OpsByRow | undefined {
  let kept = readChanges.get(db)
  if (kept?.rollbacks !== db.rollbacks) {
    kept = { rollbacks: db.rollbacks, changes: new Map() }
    readChanges.set(db, kept)
  }
  const { changes } = kept
  const key = `${seq} ${dev}`
  const known = changes.get(key)
  if (known !== undefined) return known
  const found = db.row<{ body: string }>('SELECT body FROM change WHERE dev = ? AND seq = ?', dev, seq)
  if (found === undefined) return undefined
  const byRow = Map.groupBy((JSON.parse(found.body) as Pick<Change, 'ops'>).ops, (op) => op[2])
  const oldest = changes.keys().next().value
  if (changes.size >= CHANGES_KEPT && oldest !== undefined) changes.delete(oldest)
  changes.set(key, byRow)
  return byRow
}

/** A table's name in the file, from its name in an op. */
export function tableInFile(table: string): string {
  return snake(table)
}

function storedHeads(db: Connection, table: string, row: string, group: string): HeadRow[] {
  const found = db
    .prepare('SELECT dev, seq, hlc, value FROM head WHERE tbl = ? AND row = ? AND grp = ? ORDER BY hlc, dev, seq')
    .all(table, row, group) as { dev: string; seq: number; hlc: string; value: string }[]
  return found.map((head) => ({ ...head, value: JSON.parse(head.value) as GroupValue }))
}

export function originOf(db: Connection, table: string, row: string): Origin | undefined {
  return db.prepare(originText(table)).get(row) as Origin | undefined
}

const originTexts = new Map<string, string>()

function originText(table: string): string {
  let text = originTexts.get(table)
  if (text === undefined) {
    text = `SELECT created_dev, created_seq, created_hlc FROM ${tableInFile(table)} WHERE id = ?`
    originTexts.set(table, text)
  }
  return text
}

function creationHead(db: Connection, { table, row, group }: Group, origin: Origin | undefined): HeadRow | null {
  const op = creationOp(db, table, row, origin)
  const value = op?.groups[group]
  return op === null || value === undefined ? null : { dev: op.dev, seq: op.seq, hlc: op.hlc, value }
}

function creationOp(db: Connection, table: string, row: string, origin: Origin | undefined) {
  if (!origin?.created_dev || origin.created_seq === null || origin.created_hlc === null) return null
  const op = opsOn(db, table, row, origin.created_dev, origin.created_seq).find((candidate) => candidate[0] === 'c')
  if (op?.[0] !== 'c') return null
  return { dev: origin.created_dev, seq: origin.created_seq, hlc: origin.created_hlc, groups: op[3] }
}

/** The creation becomes a stored head beside a write that had not seen it. */
function keepCreationUnlessSeen(db: Connection, target: Written, origin: Origin | undefined): HeadRow[] {
  const { table, row, group, prev } = target
  if (group === DELETED || prev.some(([dev, seq]) => isMaking(origin, dev, seq))) return []
  const creation = creationHead(db, target, origin)
  if (creation === null) return []
  storeHead(db, table, row, group, creation)
  return [creation]
}

function isKnown(db: Connection, dev: string, seq: number): boolean {
  return db.prepare('SELECT 1 FROM change WHERE dev = ? AND seq = ?').get(dev, seq) !== undefined
}
