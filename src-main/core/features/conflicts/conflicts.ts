import type { Conflict } from '../../../../src-shared/contract/sync.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { DELETED, type GroupValue, isLater } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { tableInFile } from '../../db/heads.ts'
import { personOf } from '../../db/person-of.ts'
import { rowName } from '../../db/row-name.ts'
import { isSyncedTable, type SyncedTableName } from '../../db/synced-tables.ts'
import { logLength } from '../../db/write.ts'

interface HeadRow {
  readonly tbl: string
  readonly row: string
  readonly grp: string
  readonly dev: string
  readonly seq: number
  readonly hlc: string
  readonly value: string
}

type Field = Conflict['values'][number]['fields'][number]

/** Tables in which the later entry is simply the one that counts; its history tells of the other. */
const quiet: ReadonlySet<string> = new Set(['layout', 'segment', 'importMapping', 'dismissal', 'privateCharacter'])
/** Columns that nobody would want to be asked about: where something stands in a list, when a ticket was read. */
const quietColumns: ReadonlySet<string> = new Set(['position', 'scannedAt', 'desk', 'thumbnailId'])

/**
 * What was written twice without either having seen the other, with different values. The later one shows meanwhile;
 * nothing waits for a decision.
 */
export function listConflicts({ read }: Pick<Ctx, 'read'>): Conflict[] {
  return contradicting(read as Connection).map((heads) => conflictOf(read as Connection, heads))
}

/** How many there are. Screens ask with every file that comes; the log tells whether the answer can be another. */
export function countConflicts(db: Connection): number {
  // What was taken back out of the log may leave it as long as before.
  const log = `${logLength(db)} ${db.rollbacks}`
  const known = counted.get(db)
  if (known?.log === log) return known.count
  const count = contradicting(db).length
  counted.set(db, { log, count })
  return count
}

const counted = new WeakMap<Connection, { readonly log: string; readonly count: number }>()

/** The heads of each group whose values differ in a column that matters, of rows that are there. */
function contradicting(db: Connection): HeadRow[][] {
  const heads = db.rows<HeadRow>(
    `SELECT head.* FROM head JOIN (
       SELECT tbl, row, grp FROM head WHERE grp <> ? GROUP BY tbl, row, grp HAVING count(DISTINCT value) > 1
     ) USING (tbl, row, grp) ORDER BY tbl, row, grp, hlc, dev, seq`,
    DELETED,
  )
  return [...Map.groupBy(heads, ({ tbl, row, grp }) => `${tbl} ${row} ${grp}`).values()].filter((group) => {
    const [first] = group
    if (first === undefined || quiet.has(first.tbl) || !isSyncedTable(first.tbl)) return false
    return isThere(db, first.tbl, first.row) && differing(group).length > 0
  })
}

/** What hangs on somebody in the trash waits there too; money stays what it is. */
function isThere(db: Connection, table: SyncedTableName, row: string): boolean {
  if (db.row(`SELECT 1 FROM ${tableInFile(table)} WHERE id = ? AND deleted = 0`, row) === undefined) return false
  if (table === 'payment' || table === 'charge') return true
  const person = personOf(db, table, row)
  return person === null || db.row('SELECT 1 FROM member WHERE id = ? AND deleted <> 0', person) === undefined
}

/** The columns in which they differ; empty, null and left out are one. */
function differing(heads: readonly HeadRow[]): string[] {
  const values = heads.map(({ value }) => JSON.parse(value) as GroupValue)
  const columns = [...new Set(values.flatMap((value) => Object.keys(value)))]
  return columns.filter((column) => {
    return !quietColumns.has(column) && new Set(values.map((value) => plain(value[column]))).size > 1
  })
}

function plain(value: unknown): string {
  return value === undefined || value === null || value === '' ? '' : JSON.stringify(value)
}

function conflictOf(db: Connection, heads: readonly HeadRow[]): Conflict {
  const [{ tbl, row, grp }] = heads as [HeadRow, ...HeadRow[]]
  const columns = differing(heads)
  const shown = heads.reduce((best, head) => (isLater(head, best) ? head : best))
  return {
    table: tbl,
    row,
    group: grp,
    name: isSyncedTable(tbl) ? rowName(db, tbl, row) : '',
    person: isSyncedTable(tbl) ? memberOf(db, tbl, row) : null,
    values: heads.map((head) => {
      const value = JSON.parse(head.value) as GroupValue
      const fields = columns.map((column): Field => ({ field: fieldName(grp, column), value: value[column] ?? null }))
      return { dev: head.dev, seq: head.seq, shown: head === shown, fields, ...writerOf(db, head) }
    }),
  }
}

/** Money may be a contact's. */
function memberOf(db: Connection, table: SyncedTableName, row: string): MemberId | null {
  const person = personOf(db, table, row)
  return person !== null && db.row('SELECT 1 FROM member WHERE id = ?', person) ? (person as MemberId) : null
}

/** As the history names it. */
function fieldName(group: string, column: string): string {
  return group.startsWith('custom:') ? group : column
}

function writerOf(db: Connection, { dev, seq }: HeadRow): { laptop: string; actor: string; writtenAt: string } {
  const change = db.row<{ actor: string; wall: number; label: string | null }>(
    'SELECT actor, wall, label FROM change LEFT JOIN device USING (dev) WHERE change.dev = ? AND seq = ?',
    ...[dev, seq],
  )
  return {
    laptop: change?.label ?? '',
    actor: change?.actor ?? '',
    writtenAt: new Date(change?.wall ?? 0).toISOString(),
  }
}
