import { type Change, DELETED, type GroupValue, type Head, isLater, type Op } from './change.ts'
import type { Connection } from './connection.ts'

export interface HeadRow {
  readonly dev: string
  readonly seq: number
  readonly hlc: string
  readonly value: GroupValue
}

interface RowOrigin {
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
  const creation = creationHead(db, table, row, group)
  return creation === null ? [] : [creation]
}

export function headNames(db: Connection, table: string, row: string, group: string): Head[] {
  return headsOf(db, table, row, group).map(({ dev, seq }) => [dev, seq] as const)
}

/** The head that shows. */
export function shownHead(heads: readonly HeadRow[]): HeadRow | null {
  return heads.reduce<HeadRow | null>((best, head) => (best === null || isLater(head, best) ? head : best), null)
}

/** Adds a register write to the heads: drops those it had seen, remembers those not here yet, stays out if itself was seen. */
export function addHead(
  db: Connection,
  change: Change,
  target: { table: string; row: string; group: string; value: GroupValue; prev: readonly Head[] },
): void {
  const { table, row, group, value, prev } = target
  keepCreationUnlessSeen(db, target)
  for (const [dev, seq] of prev) {
    const dropped = db.run(
      'DELETE FROM head WHERE tbl = ? AND row = ? AND grp = ? AND dev = ? AND seq = ?',
      table,
      row,
      group,
      dev,
      seq,
    )
    if (dropped === 0 && !isKnown(db, dev, seq)) {
      db.run(
        'INSERT OR IGNORE INTO superseded (tbl, row, grp, dev, seq) VALUES (?, ?, ?, ?, ?)',
        table,
        row,
        group,
        dev,
        seq,
      )
    }
  }
  if (!isSuperseded(db, table, row, group, change.dev, change.seq))
    storeHead(db, table, row, group, { ...change, value })
}

/** A second creation of one deterministic id makes two heads of each group that either of them gave. */
export function spellOutCreation(db: Connection, table: string, row: string): void {
  const op = creationOp(db, table, row)
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

const readChanges = new WeakMap<Connection, Map<string, OpsByRow>>()
const CHANGES_KEPT = 16

/**
 * Parsing up to 200 ops for one row is dear where many rows of a change are looked at in turn. The operation's id is in
 * the key because a change that was rolled back leaves its number to another.
 */
function opsByRow(db: Connection, dev: string, seq: number): OpsByRow | undefined {
  const found = db.row<{ operation: string }>('SELECT operation FROM change WHERE dev = ? AND seq = ?', dev, seq)
  if (found === undefined) return undefined
  const kept = readChanges.get(db) ?? new Map<string, OpsByRow>()
  readChanges.set(db, kept)
  const key = `${found.operation} ${seq} ${dev}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const body =
    db.row<{ body: string }>('SELECT body FROM change WHERE dev = ? AND seq = ?', dev, seq)?.body ?? '{"ops":[]}'
  const byRow = Map.groupBy((JSON.parse(body) as Pick<Change, 'ops'>).ops, (op) => op[2])
  const oldest = kept.keys().next().value
  if (kept.size >= CHANGES_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, byRow)
  return byRow
}

/** A table's name in the file, from its name in an op. */
export function tableInFile(table: string): string {
  return table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function storedHeads(db: Connection, table: string, row: string, group: string): HeadRow[] {
  const found = db
    .prepare('SELECT dev, seq, hlc, value FROM head WHERE tbl = ? AND row = ? AND grp = ? ORDER BY hlc, dev, seq')
    .all(table, row, group) as { dev: string; seq: number; hlc: string; value: string }[]
  return found.map((head) => ({ ...head, value: JSON.parse(head.value) as GroupValue }))
}

function creationHead(db: Connection, table: string, row: string, group: string): HeadRow | null {
  const op = creationOp(db, table, row)
  const value = op?.groups[group]
  return op === null || value === undefined ? null : { dev: op.dev, seq: op.seq, hlc: op.hlc, value }
}

function creationOp(db: Connection, table: string, row: string) {
  const origin = db
    .prepare(`SELECT created_dev, created_seq, created_hlc FROM ${tableInFile(table)} WHERE id = ?`)
    .get(row) as RowOrigin | undefined
  if (!origin?.created_dev || origin.created_seq === null || origin.created_hlc === null) return null
  const op = opsOn(db, table, row, origin.created_dev, origin.created_seq).find((candidate) => candidate[0] === 'c')
  if (op?.[0] !== 'c') return null
  return { dev: origin.created_dev, seq: origin.created_seq, hlc: origin.created_hlc, groups: op[3] }
}

function keepCreationUnlessSeen(
  db: Connection,
  { table, row, group, prev }: { table: string; row: string; group: string; prev: readonly Head[] },
): void {
  if (group === DELETED || storedHeads(db, table, row, group).length > 0) return
  const creation = creationHead(db, table, row, group)
  if (creation === null) return
  const seen = prev.some(([dev, seq]) => dev === creation.dev && seq === creation.seq)
  if (!seen) storeHead(db, table, row, group, creation)
}

function isKnown(db: Connection, dev: string, seq: number): boolean {
  return db.prepare('SELECT 1 FROM change WHERE dev = ? AND seq = ?').get(dev, seq) !== undefined
}
