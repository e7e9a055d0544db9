import { isBlank } from './cell-text.ts'
import { headersAt } from './find-header.ts'
import { normalHeader } from './header-synonyms.ts'
import type { MadeColumn, Row, RowOrigin, SheetTable } from './table.ts'

/** A sheet arranged as one table, and its header. */
export type HeadedSheet = { readonly table: SheetTable; readonly headerRow: number }

const longestName = 100
const fields = [
  { ending: /年生?$/, not: /\d{4}年|令和|平成/, header: '学年' },
  { ending: /組$/, header: '組' },
  { ending: /班$/, header: '班' },
  { ending: /支部$/, header: '支部' },
  { ending: /地区$/, header: '地区' },
  { ending: /クラス$/, header: 'クラス' },
] as const
const year = /^(?:(?:令和|平成|[RH])\s*(?:\d{1,2}|元)|(?:19|20)\d{2})\s*年?度?/i

/**
 * The sheets of a workbook that have one header, a class or a district each, as one table under it, with the sheet's
 * name as a column; null where no two belong together. Sheets of years repeat the same people and stay apart.
 */
export function joinSheets(sheets: readonly HeadedSheet[]): SheetTable | null {
  const [first] = sheets
  if (first === undefined) return null
  const wanted = signature(first)
  if (wanted === null) return null
  const alike = sheets.filter((sheet) => !sheet.table.hidden && signature(sheet) === wanted)
  const names = alike.map(({ table }) => table.name ?? '')
  if (alike.length < 2 || names.some((name) => year.test(name))) return null
  return joined(alike, names)
}

function joined(sheets: readonly HeadedSheet[], names: readonly string[]): SheetTable {
  const written = headersOf(sheets[0], writtenColumns)
  const added = [...new Set(sheets.flatMap((sheet) => headersOf(sheet, madeColumns)))]
  const rows: Row[] = [[...written, ...added, fieldOf(names)]]
  const origins = new Map<number, RowOrigin>()
  const struck: number[] = []
  for (const sheet of sheets) {
    const { table, headerRow } = sheet
    const cellsOf = reader(sheet, added)
    const struckHere = new Set(table.struck)
    for (let i = headerRow + 1; i < table.rows.length; i++) {
      const row = table.rows[i] ?? []
      if (row.every((cell) => isBlank(cell))) continue
      if (struckHere.has(i)) struck.push(rows.length)
      origins.set(rows.length, table.origins?.get(i) ?? { sheet: table.name, row: i, shift: 0 })
      rows.push([...cellsOf(row), table.name])
    }
  }
  return {
    name: names.join('・').slice(0, longestName),
    rows,
    origins,
    made: madeOf(sheets, written.length, added),
    ...(sheets[0]?.table.date1904 ? { date1904: true } : {}),
    ...(struck.length === 0 ? {} : { struck }),
  }
}

/** The cells of a row in the order of the joined table; a household's key is its own only within its sheet. */
function reader(sheet: HeadedSheet, added: readonly string[]): (row: Row) => Row {
  const headers = headersAt(sheet.table, sheet.headerRow)
  const written = writtenColumns(sheet)
  const made = new Map(madeColumns(sheet).map((index) => [headers[index] ?? '', index]))
  const households = new Set(
    (sheet.table.made ?? []).flatMap(({ index, kind }) => (kind === 'household' ? [index] : [])),
  )
  return (row) => [
    ...written.map((index) => row[index] ?? null),
    ...added.map((header) => {
      const index = made.get(header) ?? -1
      const cell = row[index] ?? null
      return cell !== null && households.has(index) ? `${sheet.table.name} ${String(cell)}` : cell
    }),
  ]
}

function madeOf(sheets: readonly HeadedSheet[], start: number, added: readonly string[]): readonly MadeColumn[] {
  const kinds = new Map(
    sheets.flatMap(({ table, headerRow }) => {
      const headers = headersAt(table, headerRow)
      return (table.made ?? []).map(({ index, kind }) => [headers[index] ?? '', kind] as const)
    }),
  )
  const own = added.flatMap((header, i) => {
    const kind = kinds.get(header)
    return kind === undefined ? [] : [{ index: start + i, kind }]
  })
  return [...own, { index: start + added.length, kind: 'sheet' }]
}

/** What a sheet must share with another; null where values stand in a column without a header. */
function signature(sheet: HeadedSheet): string | null {
  const { table, headerRow } = sheet
  const headers = headersAt(table, headerRow)
  const loose = table.rows
    .slice(headerRow + 1)
    .some((row) => row.some((cell, i) => (headers[i] ?? '') === '' && !isBlank(cell)))
  return loose ? null : headersOf(sheet, writtenColumns).map(normalHeader).join('\n')
}

function headersOf(
  sheet: HeadedSheet | undefined,
  columns: (sheet: HeadedSheet) => readonly number[],
): readonly string[] {
  if (sheet === undefined) return []
  const headers = headersAt(sheet.table, sheet.headerRow)
  return columns(sheet).map((index) => headers[index] ?? '')
}

function writtenColumns({ table, headerRow }: HeadedSheet): readonly number[] {
  const own = new Set((table.made ?? []).map(({ index }) => index))
  return headersAt(table, headerRow).flatMap((header, i) => (header !== '' && !own.has(i) ? [i] : []))
}

function madeColumns({ table }: HeadedSheet): readonly number[] {
  return (table.made ?? []).map(({ index }) => index)
}

function fieldOf(names: readonly string[]): string {
  const found = fields.find(({ ending, ...rest }) =>
    names.every((name) => ending.test(name) && !('not' in rest && rest.not.test(name))),
  )
  return found?.header ?? 'シート'
}
