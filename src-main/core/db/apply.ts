import { applyAdministration } from './administration.ts'
import { type Change, DELETED, type GroupValue, type Op } from './change.ts'
import { checkOp, isFit } from './check-op.ts'
import type { Connection } from './connection.ts'
import { isEarlierCreation, markCreated, settleTwoFacts, settleTwoNumbers } from './contested-facts.ts'
import { derive } from './derive.ts'
import {
  addHead,
  type HeadRow,
  headsOf,
  isSuperseded,
  originOf,
  shownHead,
  spellOutCreation,
  storeHead,
  tableInFile,
} from './heads.ts'
import { insertFact, insertRow, writeGroup } from './rows.ts'
import { isDerivedFrom } from './search-text.ts'
import { isFactTable, isSyncedTable, isVoidableTable, type SyncedTableName } from './synced-tables.ts'
import { Touched } from './touched.ts'

/**
 * The one door through which synced tables are written, by this laptop and by any other: the log, the register heads,
 * the rows and what is derived from them, in the caller's transaction. A change that is already there does nothing,
 * so any order that keeps each device's own order ends in the same rows.
 *
 * @throws UnfitOp where an op says what no row can hold: the caller takes back all of the change.
 */
export function applyChange(db: Connection, change: Change, touched: Touched, body = bodyOf(change)): void {
  if (!logChange(db, change, body)) return

  for (const op of change.ops) {
    checkOp(db, op)
    applyOp(db, change, op, touched)
    db.run(
      'INSERT OR IGNORE INTO change_row (tbl, row, dev, seq) VALUES (?, ?, ?, ?)',
      op[1],
      op[2],
      change.dev,
      change.seq,
    )
  }
}

/**
 * The same for what is in the log already. A version that knows more than the one which took it up may find that no row can
 * hold it: it stays in the log then, and shows nothing.
 */
export function applyLogged(db: Connection, change: Change, touched: Touched, body = bodyOf(change)): void {
  if (isFit(db, change.ops)) applyChange(db, change, touched, body)
  else logChange(db, change, body)
}

/** Applies changes and derives search texts, open amounts and the like once at the end. */
export function applyChanges(db: Connection, changes: Iterable<Change>): Touched {
  const touched = new Touched()
  for (const change of changes) applyChange(db, change, touched)
  derive(db, touched)
  return touched
}

/** A change as the log keeps it. */
export function bodyOf({ label, undoes, ops }: Pick<Change, 'label' | 'undoes' | 'ops'>): string {
  return JSON.stringify({ label, undoes, ops })
}

function logChange(db: Connection, change: Change, body: string): boolean {
  const added = db.run(
    `INSERT OR IGNORE INTO change (dev, seq, hlc, wall, actor, schema_version, operation, last, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    change.dev,
    change.seq,
    change.hlc,
    change.wall,
    change.actor,
    change.schemaVersion,
    change.operation,
    change.last ? 1 : 0,
    body,
  )
  if (added === 1) logOperation(db, change)
  return added === 1
}

function logOperation(db: Connection, change: Change): void {
  db.run(
    `INSERT INTO operation (id, label, actor, dev, hlc, wall, undoes, complete) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET complete = max(complete, excluded.complete),
       wall = CASE WHEN excluded.hlc < hlc THEN excluded.wall ELSE wall END,
       dev = CASE WHEN (excluded.hlc, excluded.dev) < (hlc, dev) THEN excluded.dev ELSE dev END,
       hlc = min(hlc, excluded.hlc),
       label = CASE WHEN excluded.complete THEN excluded.label ELSE label END`,
    change.operation,
    JSON.stringify(change.label),
    change.actor,
    change.dev,
    change.hlc,
    change.wall,
    change.undoes,
    change.last ? 1 : 0,
  )
}

function applyOp(db: Connection, change: Change, op: Op, touched: Touched): void {
  if (op[0] === 'k') return applyAdministration(db, change, op)
  const table = op[1]
  if (!isSyncedTable(table)) return
  if (op[0] === 'c') return applyCreation(db, change, table, op, touched)
  if (op[0] === 'r') return applyRegister(db, change, table, op, touched)
  touched.add(table, op[2])
  switch (op[0]) {
    case 'f':
      return applyFact(db, change, table, op, touched)
    case 'v':
      return applyVoid(db, change, table, op[2], op[3])
  }
}

function applyCreation(
  db: Connection,
  change: Change,
  table: SyncedTableName,
  op: Op & { 0: 'c' },
  touched: Touched,
): void {
  const [, , row, groups] = op
  if (insertRow(db, change, table, row, groups)) {
    if (table === 'member') touched.addWhole(row)
    else touched.add(table, row)
  } else {
    if (originOf(db, table, row)?.created_dev == null) fillStub(db, change, table, row, groups)
    else addSecondCreation(db, change, table, row, groups)
    touched.add(table, row)
  }
  showVoid(db, table, row)
}

/** The creation arrives after later writes: it is a head only beside writes that had not seen it. */
function fillStub(
  db: Connection,
  change: Change,
  table: SyncedTableName,
  row: string,
  groups: Readonly<Record<string, GroupValue>>,
): void {
  for (const [group, value] of Object.entries(groups)) {
    const written = headsOf(db, table, row, group).length > 0
    if (written && !isSuperseded(db, table, row, group, change.dev, change.seq)) {
      storeHead(db, table, row, group, { ...change, value })
    }
  }
  markCreated(db, change, table, row)
  for (const group of Object.keys(groups)) showGroup(db, table, row, group)
}

function addSecondCreation(
  db: Connection,
  change: Change,
  table: SyncedTableName,
  row: string,
  groups: Readonly<Record<string, GroupValue>>,
): void {
  spellOutCreation(db, table, row)
  const found = originOf(db, table, row)
  if (found !== undefined && isEarlierCreation(found, change)) markCreated(db, change, table, row)
  for (const [group, value] of Object.entries(groups)) {
    if (!isSuperseded(db, table, row, group, change.dev, change.seq))
      storeHead(db, table, row, group, { ...change, value })
    showGroup(db, table, row, group)
  }
}

function applyRegister(
  db: Connection,
  change: Change,
  table: SyncedTableName,
  op: Op & { 0: 'r' },
  touched: Touched,
): void {
  const [, , row, group, value, prev] = op
  const origin = originOf(db, table, row)
  if (origin === undefined) insertRow(db, null, table, row, {})
  if (origin !== undefined && table === 'member' && !isDerivedFrom(group)) touched.addPlain(row)
  else touched.add(table, row)
  const heads = addHead(db, change, { table, row, group, value, prev }, origin)
  if (group === DELETED) showDeletion(db, table, row, heads)
  else showGroup(db, table, row, group, heads)
}

function applyFact(
  db: Connection,
  change: Change,
  table: SyncedTableName,
  [, , row, body]: Op & { 0: 'f' },
  touched: Touched,
): void {
  if (!isFactTable(table)) return
  const found = originOf(db, table, row)
  if (found !== undefined) settleTwoFacts(db, change, table, row, body)
  else if (!insertFact(db, change, table, row, body)) settleTwoNumbers(db, change, table, row, body, touched)
  showVoid(db, table, row)
}

function applyVoid(db: Connection, change: Change, table: SyncedTableName, row: string, reason: string): void {
  db.run(
    'INSERT OR IGNORE INTO void_mark (tbl, row, dev, seq, hlc, wall, reason) VALUES (?, ?, ?, ?, ?, ?, ?)',
    table,
    row,
    change.dev,
    change.seq,
    change.hlc,
    change.wall,
    reason,
  )
  showVoid(db, table, row)
}

function showGroup(
  db: Connection,
  table: SyncedTableName,
  row: string,
  group: string,
  stored: readonly HeadRow[] = [],
): void {
  const shown = shownHead(stored.length > 0 ? stored : headsOf(db, table, row, group))
  if (shown !== null) writeGroup(db, table, row, group, shown.value)
}

/**
 * Deleted while any head says so: a write that had not seen the deletion does not bring the row back.
 * 1 in the trash; 2 where all that deleted it were undos of its making, so that it lies in no trash either.
 */
function showDeletion(db: Connection, table: SyncedTableName, row: string, heads: readonly HeadRow[]): void {
  const deleting = heads.filter((head) => head.value.deleted === true)
  const undone = deleting.every((head) => head.value.undone === true)
  db.run(`UPDATE ${tableInFile(table)} SET deleted = ? WHERE id = ?`, deleting.length === 0 ? 0 : undone ? 2 : 1, row)
}

function showVoid(db: Connection, table: SyncedTableName, row: string): void {
  if (!isVoidableTable(table)) return
  db.run(
    `UPDATE ${table} SET (void_wall, void_reason) =
       (SELECT wall, reason FROM void_mark WHERE tbl = ?1 AND row = ?2 ORDER BY hlc, dev, seq LIMIT 1) WHERE id = ?2`,
    table,
    row,
  )
}
