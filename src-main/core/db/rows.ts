import type { Change, GroupValue } from './change.ts'
import { columnKinds } from './column-kinds.ts'
import type { Bindable, Connection } from './connection.ts'
import { tableInFile } from './heads.ts'
import {
  furtherContacts,
  type Searchable,
  searchedColumns,
  searchText,
  sensitiveFields,
  sortKey,
} from './search-text.ts'
import {
  columnsOf,
  type FactTableName,
  factColumns,
  isJsonColumn,
  type SyncedTableName,
  snake,
} from './synced-tables.ts'

type Origin = Pick<Change, 'dev' | 'seq' | 'hlc'>

/**
 * Writes a new row, unless one of that id is there; says whether it did. Without an origin it is a stub, whose creation
 * has not arrived yet.
 */
export function insertRow(
  db: Connection,
  origin: Origin | null,
  table: SyncedTableName,
  row: string,
  groups: Readonly<Record<string, GroupValue>>,
): boolean {
  const { text, empty, columns, place } = insertionOf(db, table, groups)
  const values = [...empty]
  values.splice(0, 4, row, origin?.dev ?? null, origin?.seq ?? null, origin?.hlc ?? null)
  const custom: Record<string, unknown> = {}
  for (const [group, value] of Object.entries(groups)) {
    if (group.startsWith('custom:')) custom[group.slice(7)] = value.value
    for (const { name, at, json } of columns.get(group) ?? []) {
      if (value[name] !== undefined) values[at] = toColumn(value[name], json)
    }
  }
  if (table === 'member') {
    if (Object.keys(custom).length > 0) values[place('custom')] = sortedJson(custom)
    if (origin !== null) addSearch(db, row, values, place)
  }
  return db.run(text, ...values) === 1
}

function addSearch(db: Connection, row: string, values: Bindable[], place: (column: string) => number): void {
  const searched: { -readonly [column in keyof Searchable]: Searchable[column] } = {}
  for (const column of searchedColumns) searched[column] = values[place(column)] as string | undefined
  values[place('sort_key')] = sortKey(searched)
  values[place('search_text')] = searchText(searched, furtherContacts(db, row), () => sensitiveFields(db))
}

/** Shows a group's value in its row; a column that the value leaves out becomes empty. */
export function writeGroup(
  db: Connection,
  table: SyncedTableName,
  row: string,
  group: string,
  value: GroupValue,
): void {
  if (table === 'member' && group.startsWith('custom:')) return writeCustomField(db, row, group.slice(7), value.value)
  const columns = columnsOf(table, group)
  if (columns === null) return
  const kinds = columnKinds(db, table)
  db.run(
    updateStatement(table, group, columns),
    ...columns.map((column) =>
      value[column] === undefined
        ? (kinds[snake(column)]?.empty ?? null)
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
  const statement = `INSERT OR IGNORE INTO ${tableInFile(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
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

function toColumn(value: unknown, json: boolean): Bindable {
  if (value === null || value === undefined) return null
  if (json || typeof value === 'object') return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number' || typeof value === 'string') return value
  throw new TypeError(`a ${typeof value} cannot be stored`)
}

const updateStatements = new Map<string, string>()

function updateStatement(table: SyncedTableName, group: string, columns: readonly string[]): string {
  const cacheKey = `${table}:${group}`
  let text = updateStatements.get(cacheKey)
  if (text === undefined) {
    const values = columns.map((column) => `${snake(column)} = ?`).join(', ')
    text = `UPDATE ${tableInFile(table)} SET ${values} WHERE id = ?`
    updateStatements.set(cacheKey, text)
  }
  return text
}

interface Insertion {
  readonly text: string
  /** A value for each place: what a column holds when nothing was said of it. */
  readonly empty: readonly Bindable[]
  readonly columns: ReadonlyMap<
    string,
    readonly { readonly name: string; readonly at: number; readonly json: boolean }[]
  >
  readonly place: (column: string) => number
}

const insertions = new Map<string, Insertion>()

/** One statement for all rows that begin with the same groups. */
function insertionOf(db: Connection, table: SyncedTableName, given: Readonly<Record<string, unknown>>): Insertion {
  const groups = Object.keys(given).filter((group) => !group.startsWith('custom:'))
  const key = `${table} ${groups.join()}`
  let insertion = insertions.get(key)
  if (insertion === undefined) {
    insertion = makeInsertion(table, groups, columnKinds(db, table))
    insertions.set(key, insertion)
  }
  return insertion
}

function makeInsertion(
  table: SyncedTableName,
  groups: readonly string[],
  kinds: ReturnType<typeof columnKinds>,
): Insertion {
  const given = groups.map((group) => [group, columnsOf(table, group) ?? []] as const)
  const names = [
    'id',
    'created_dev',
    'created_seq',
    'created_hlc',
    ...given.flatMap(([, columns]) => columns.map(snake)),
  ]
  if (table === 'member') names.push('custom', 'sort_key', 'search_text')
  const places = new Map(names.map((name, at) => [name, at]))
  const place = (column: string) => places.get(column) ?? -1
  const placed = given.map(([group, columns]) => {
    return [group, columns.map((name) => ({ name, at: place(snake(name)), json: isJsonColumn(table, name) }))] as const
  })
  return {
    text: `INSERT INTO ${tableInFile(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) ON CONFLICT (id) DO NOTHING`,
    empty: names.map((name) => kinds[name]?.empty ?? null),
    columns: new Map(placed),
    place,
  }
}
