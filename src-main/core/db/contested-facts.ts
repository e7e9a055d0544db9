import { type Change, type GroupValue, isLater } from './change.ts'
import type { Connection } from './connection.ts'
import { type Origin, opsOn, originOf, tableInFile } from './heads.ts'
import { insertFact, replaceFact } from './rows.ts'
import type { FactTableName, SyncedTableName } from './synced-tables.ts'
import type { Touched } from './touched.ts'

/** One id with two bodies can only be a fault or a forgery: the earlier stands, the other is kept aside. */
export function settleTwoFacts(
  db: Connection,
  change: Change,
  table: FactTableName,
  row: string,
  body: GroupValue,
): void {
  const found = originOf(db, table, row)
  if (found?.created_dev == null || found.created_seq === null) return
  const standing = opsOn(db, table, row, found.created_dev, found.created_seq).find((op) => op[0] === 'f')
  if (standing?.[0] !== 'f') return

  const isEarlier = isEarlierCreation(found, change)
  if (JSON.stringify(standing[3]) === JSON.stringify(body)) {
    // A copied laptop hands on under another name what it had written under the old one.
    if (isEarlier) markCreated(db, change, table, row)
  } else if (isEarlier) {
    setAside(db, table, row, found.created_dev, found.created_seq, standing[3])
    replaceFact(db, change, table, row, body)
    takeBack(db, table, row, body)
  } else {
    setAside(db, table, row, change.dev, change.seq, body)
  }
}

/** One receipt number given twice, which only a copied laptop can do: the earlier stands, the other is kept aside. */
export function settleTwoNumbers(
  db: Connection,
  change: Change,
  table: FactTableName,
  row: string,
  body: GroupValue,
  touched: Touched,
): void {
  const standing = withNumber(db, body)
  const op = standing && opsOn(db, table, standing.id, standing.dev, standing.seq).find(([kind]) => kind === 'f')
  if (standing === undefined || op?.[0] !== 'f' || !isLater(standing, change)) {
    setAside(db, table, row, change.dev, change.seq, body)
  } else {
    setAside(db, table, standing.id, standing.dev, standing.seq, op[3])
    db.run('DELETE FROM receipt WHERE id = ?', standing.id)
    touched.add('receipt', standing.id)
    insertFact(db, change, table, row, body)
    takeBack(db, table, row, body)
  }
}

function withNumber(db: Connection, { fiscalYear, series, number }: GroupValue) {
  return db.row<{ id: string; dev: string; seq: number; hlc: string }>(
    `SELECT id, created_dev AS dev, created_seq AS seq, created_hlc AS hlc FROM receipt
     WHERE fiscal_year = ? AND series = ? AND number = ?`,
    // What a body leaves out stands in the row as the schema's default.
    Number(fiscalYear ?? 0),
    String(series ?? ''),
    Number(number ?? 0),
  )
}

/** Once for each body, as the earliest change that says so has it: a copied laptop says it again under another name. */
function setAside(db: Connection, table: string, row: string, dev: string, seq: number, body: GroupValue): void {
  const written = JSON.stringify(body)
  const before = db.row<{ dev: string; seq: number }>(
    'SELECT dev, seq FROM quarantine WHERE tbl = ? AND row = ? AND body = ?',
    ...[table, row, written],
  )
  if (before === undefined)
    db.run('INSERT OR IGNORE INTO quarantine VALUES (?, ?, ?, ?, ?)', table, row, dev, seq, written)
  else if (isLater(madeAt(db, before.dev, before.seq), madeAt(db, dev, seq)))
    db.run(
      'UPDATE quarantine SET dev = ?, seq = ? WHERE tbl = ? AND row = ? AND body = ?',
      ...[dev, seq, table, row, written],
    )
}

/** What stands is not kept aside as well: it was, where a copy of it came first that is later than what stood then. */
function takeBack(db: Connection, table: string, row: string, body: GroupValue): void {
  db.run('DELETE FROM quarantine WHERE tbl = ? AND row = ? AND body = ?', table, row, JSON.stringify(body))
}

function madeAt(db: Connection, dev: string, seq: number): { hlc: string; dev: string; seq: number } {
  const change = db.row<{ hlc: string }>('SELECT hlc FROM change WHERE dev = ? AND seq = ?', dev, seq)
  return { hlc: change?.hlc ?? '', dev, seq }
}

/** From now on a row is the making of this change. */
export function markCreated(db: Connection, change: Change, table: SyncedTableName, row: string): void {
  db.run(
    `UPDATE ${tableInFile(table)} SET created_dev = ?, created_seq = ?, created_hlc = ? WHERE id = ?`,
    change.dev,
    change.seq,
    change.hlc,
    row,
  )
}

/** Whether a change came before the one that made a row, in the order that all laptops agree on. */
export function isEarlierCreation(found: Origin, change: Change): boolean {
  if (found.created_dev === null || found.created_seq === null || found.created_hlc === null) return true
  return isLater({ hlc: found.created_hlc, dev: found.created_dev, seq: found.created_seq }, change)
}
