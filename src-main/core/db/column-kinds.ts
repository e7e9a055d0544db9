import type { Bindable, Connection } from './connection.ts'
import { tableInFile } from './heads.ts'
import type { SyncedTableName } from './synced-tables.ts'

/** What a column of a synced table takes. */
export interface ColumnKind {
  readonly isText: boolean
  readonly isNullable: boolean
  /** What it holds when nothing was said of it: the schema's own default. */
  readonly empty: Bindable
}

const kindsByTable = new Map<SyncedTableName, Readonly<Record<string, ColumnKind>>>()

/** The columns of a synced table, by their names in the file. */
export function columnKinds(db: Connection, table: SyncedTableName): Readonly<Record<string, ColumnKind>> {
  let kinds = kindsByTable.get(table)
  if (kinds === undefined) {
    const columns = db.db.pragma(`table_info(${tableInFile(table)})`) as ColumnInFile[]
    kinds = Object.fromEntries(columns.map((column) => [column.name, kindOf(column)]))
    kindsByTable.set(table, kinds)
  }
  return kinds
}

interface ColumnInFile {
  readonly name: string
  readonly type: string
  readonly notnull: 0 | 1
  readonly dflt_value: string | null
}

function kindOf({ type, notnull, dflt_value }: ColumnInFile): ColumnKind {
  return { isText: type === 'TEXT', isNullable: notnull === 0, empty: literal(dflt_value) }
}

function literal(text: string | null): Bindable {
  if (text === null || text === 'NULL') return null
  return text.startsWith("'") ? text.slice(1, -1) : Number(text)
}
