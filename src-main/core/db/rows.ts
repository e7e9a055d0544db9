import type { Change, GroupValue } from './change.ts'
import type { Bindable, Connection } from './connection.ts'
import { tableInFile } from './heads.ts'
import { furtherContacts, type Searchable, searchText, sensitiveFields, sortKey } from './search-text.ts'
import {
  columnsOf,
  type FactTableName,
  factColumns,
  isJsonColumn,
  type SyncedTableName,
  snake,
} from './synced-tables.ts'

type Origin = Pick<Change, 'dev' | 'seq' | 'hlc'>

/** Writes a new row; without an origin it is a stub, whose creation has not arrived yet. */
export function insertRow(
  db: Connection,
  origin: Origin | null,
  table: SyncedTableName,
  row: string,
  groups: Readonly<Record<string, GroupValue>>,
): void {
  const names = ['id', 'created_dev', 'created_seq', 'created_hlc']
  const values: Bindable[] = [row, origin?.dev ?? null, origin?.seq ?? null, origin?.hlc ?? null]
  const custom: Record<string, unknown> = {}
  for (const [group, value] of Object.entries(groups)) {
    if (group.startsWith('custom:')) custom[group.slice(7)] = value.value
    for (const column of columnsOf(table, group) ?? []) {
      if (value[column] === undefined) continue
      names.push(snake(column))
      values.push(toColumn(value[column], isJsonColumn(table, column)))
    }
  }
  if (Object.keys(custom).length > 0) {
    names.push('custom')
    values.push(sortedJson(custom))
  }
  if (table === 'member' && origin !== null) {
    const searched = Object.fromEntries(names.map((name, place) => [name, values[place]])) as Searchable
    names.push('sort_key', 'search_text')
    values.push(sortKey(searched), searchText(searched, furtherContacts(db, row), sensitiveFields(db)))
  }
  db.run(insertStatement(tableInFile(table), names), ...values)
}

/** Shows a group's value in its row; a column that the value leaves out becomes empty. */
export function writeGroup(
  db: Connection,
  table: SyncedTableName,
  row: string,
  group: string,
  value: GroupValue,
): void {
  if (group.startsWith('custom:')) return writeCustomField(db, row, group.slice(7), value.value)
  const columns = columnsOf(table, group)
  if (columns === null) return
  const empty = emptyValues(db, table)
  db.run(
    `UPDATE ${tableInFile(table)} SET ${columns.map((column) => `${snake(column)} = ?`).join(', ')} WHERE id = ?`,
    ...columns.map((column) =>
      value[column] === undefined
        ? (empty[snake(column)] ?? null)
        : toColumn(value[column], isJsonColumn(table, column)),
    ),
    row,
  )
}

/** Says whether the fact could be shown: a second one with the same receipt number could not. */
export function insertFact(
  db: Connection,
  origin: Origin,
  table: FactTableName,
  row: string,
  body: GroupValue,
): boolean {
  const columns = factColumns[table].filter((column) => body[column] !== undefined)
  const names = ['id', 'created_dev', 'created_seq', 'created_hlc', ...columns.map(snake)]
  const values = columns.map((column) => toColumn(body[column], isJsonColumn(table, column)))
  const statement = insertStatement(tableInFile(table), names).replace('INSERT', 'INSERT OR IGNORE')
  return db.run(statement, row, origin.dev, origin.seq, origin.hlc, ...values) === 1
}

export function replaceFact(db: Connection, origin: Origin, table: FactTableName, row: string, body: GroupValue): void {
  db.run(`DELETE FROM ${tableInFile(table)} WHERE id = ?`, row)
  insertFact(db, origin, table, row, body)
}

function writeCustomField(db: Connection, row: string, fieldId: string, value: unknown): void {
  const found = db.prepare('SELECT custom FROM member WHERE id = ?').get(row) as { custom: string } | undefined
  if (found === undefined) return
  const custom = JSON.parse(found.custom) as Record<string, unknown>
  if (value === null || value === undefined) delete custom[fieldId]
  else custom[fieldId] = value
  db.run('UPDATE member SET custom = ? WHERE id = ?', sortedJson(custom), row)
}

/** Keys in one order, so that equal content is equal text on every laptop. */
function sortedJson(values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))))
}

const emptyByTable = new Map<SyncedTableName, Record<string, Bindable>>()

/** What each column holds when nothing was said of it: the schema's own default. */
export function emptyValues(db: Connection, table: SyncedTableName): Record<string, Bindable> {
  let empty = emptyByTable.get(table)
  if (empty === undefined) {
    const columns = db.db.pragma(`table_info(${tableInFile(table)})`) as { name: string; dflt_value: string | null }[]
    empty = Object.fromEntries(columns.map(({ name, dflt_value }) => [name, literal(dflt_value)]))
    emptyByTable.set(table, empty)
  }
  return empty
}

function literal(text: string | null): Bindable {
  if (text === null || text === 'NULL') return null
  return text.startsWith("'") ? text.slice(1, -1) : Number(text)
}

function toColumn(value: unknown, json: boolean): Bindable {
  if (value === null || value === undefined) return null
  if (json || typeof value === 'object') return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number' || typeof value === 'string') return value
  throw new TypeError(`a ${typeof value} cannot be stored`)
}

const insertStatements = new Map<string, string>()

function insertStatement(table: string, names: readonly string[]): string {
  const cacheKey = `${table}:${names.join()}`
  let text = insertStatements.get(cacheKey)
  if (text === undefined) {
    text = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    insertStatements.set(cacheKey, text)
  }
  return text
}
