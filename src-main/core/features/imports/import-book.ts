import type { ImportPlan } from '../../../../src-shared/contract/imports.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { arrangeSheet } from '../../../../src-shared/domain/roster-import/arrange/arrange-sheet.ts'
import { cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import { dateOrderOf } from '../../../../src-shared/domain/roster-import/date-order.ts'
import { findHeader, headersAt } from '../../../../src-shared/domain/roster-import/find-header.ts'
import { guessColumns } from '../../../../src-shared/domain/roster-import/guess-columns.ts'
import { isImportTarget } from '../../../../src-shared/domain/roster-import/import-target.ts'
import { joinSheets } from '../../../../src-shared/domain/roster-import/join-sheets.ts'
import { memberReader, type ReadRow } from '../../../../src-shared/domain/roster-import/read-member.ts'
import { isNameTarget, type PlannedColumn } from '../../../../src-shared/domain/roster-import/skip-reason.ts'
import type { RowOrigin, SheetTable } from '../../../../src-shared/domain/roster-import/table.ts'
import type { ReadSpreadsheet } from '../../spreadsheet/read-spreadsheet.ts'

const TOP_ROWS = 40
const TOP_COLUMNS = 40
const MOST_ROWS_NAMED = 1000

/** A file that has been read: its sheets, what they seem to mean, and its rows under a plan. */
export class ImportBook {
  readonly fileName: string
  readonly content: ReadSpreadsheet
  /** The sheets of the file, after the table that those with one header make together. */
  readonly #tables: readonly SheetTable[]
  readonly #arranged = new Map<SheetTable, { readonly headerRow: number; readonly table: SheetTable }>()

  constructor(fileName: string, content: ReadSpreadsheet) {
    this.fileName = fileName
    this.content = content
    const joined = joinedSheets(content.sheets)
    this.#tables = joined === null ? content.sheets : [joined, ...content.sheets]
  }

  get sheets() {
    return this.#tables.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.length,
      columns: sheet.rows.slice(0, 1000).reduce((most, row) => Math.max(most, row.length), 0),
      headerRow: headerRowOf(sheet),
    }))
  }

  /** The guess for a sheet; without a name, for the first one that has a header. */
  propose(sheetName: string | null | undefined, headerRow: number | undefined): Outputs['imports']['propose'] {
    const sheet = sheetName === undefined ? this.#likeliest() : this.#sheet(sheetName)
    const header = headerRow ?? headerRowOf(sheet)
    if (header === null || header > sheet.rows.length) throw this.#fault('NO_HEADER', sheet)
    const arranged = this.#arrangedSheet(sheet, header)
    return {
      sheet: sheet.name,
      headerRow: header,
      columns: guessColumns(arranged, header - 1).map((column) => ({ ...column, examples: [...column.examples] })),
      top: sheet.rows.slice(0, TOP_ROWS).map((row) => row.slice(0, TOP_COLUMNS).map(cellText)),
      ...rowsNamed('hiddenRows', arranged.hiddenRows, header),
      ...rowsNamed('struckRows', arranged.struck, header),
    }
  }

  /** The rows under the header, read by the plan, with their number as Excel shows it. */
  *rows(plan: ImportPlan): Generator<{ row: number; read: ReadRow }> {
    const { rows } = this.#table(plan)
    const read = this.rowReader(plan)
    for (let row = plan.headerRow + 1; row <= rows.length; row += 1) yield { row, read: read(row) }
  }

  /** Reads single rows by their Excel number. */
  rowReader(plan: ImportPlan): (row: number) => ReadRow {
    const { rows, struck } = this.#table(plan)
    const read = this.reader(plan)
    const left = plan.struckAsLeft ? new Set(struck) : null
    const shared = this.#sharedHouseholds(plan)
    return (row) => {
      const found = inHousehold(read(rows[row - 1] ?? []), shared)
      return left?.has(row - 1) ? asLeft(found) : found
    }
  }

  /** Where a row stands in the file, if not where its number says. */
  originOf(plan: ImportPlan, row: number): RowOrigin | undefined {
    return this.#table(plan).origins?.get(row - 1)
  }

  isStruck(plan: ImportPlan, row: number): boolean {
    return this.#table(plan).struck?.includes(row - 1) ?? false
  }

  columns(plan: ImportPlan): PlannedColumn[] {
    const table = this.#table(plan)
    const headers = headersAt(table, plan.headerRow - 1)
    return plan.columns.map(({ index, target: wanted, dateOrder: said }) => {
      const target = isImportTarget(wanted) ? wanted : 'ignore'
      const dateOrder = said ?? dateOrderOf(table, plan.headerRow - 1, { index, target })
      return { index, header: headers[index] ?? '', target, ...(dateOrder === null ? {} : { dateOrder }) }
    })
  }

  reader(plan: ImportPlan) {
    const sheet = this.#sheet(plan.sheet)
    const columns = this.columns(plan)
    if (!columns.some(({ target }) => isNameTarget(target))) throw this.#fault('NO_NAME_COLUMN', sheet)
    return memberReader(columns, { date1904: sheet.date1904 ?? false })
  }

  rowCount(plan: ImportPlan): number {
    return Math.max(0, this.#table(plan).rows.length - plan.headerRow)
  }

  #table(plan: ImportPlan): SheetTable {
    return this.#arrangedSheet(this.#sheet(plan.sheet), plan.headerRow)
  }

  #arrangedSheet(sheet: SheetTable, headerRow: number): SheetTable {
    const known = this.#arranged.get(sheet)
    if (known?.headerRow === headerRow) return known.table
    const table = arrangeSheet(sheet, headerRow - 1)
    this.#arranged.set(sheet, { headerRow, table })
    return table
  }

  /** Those that more than one row names: a person alone needs no household. */
  #sharedHouseholds(plan: ImportPlan): ReadonlySet<string> {
    const index = plan.columns.find(({ target }) => target === 'household')?.index
    const [once, shared] = [new Set<string>(), new Set<string>()]
    if (index === undefined) return shared
    for (const row of this.#table(plan).rows.slice(plan.headerRow)) {
      const key = cellText(row[index] ?? null)
      if (key === '') continue
      if (once.has(key)) shared.add(key)
      once.add(key)
    }
    return shared
  }

  #sheet(name: string | null): SheetTable {
    const sheet = this.#tables.find((candidate) => candidate.name === name)
    if (sheet === undefined) throw this.#fault('SHEET_NOT_FOUND', { name, rows: [] })
    return sheet
  }

  #likeliest(): SheetTable {
    const visible = this.#tables.filter((sheet) => !sheet.hidden)
    const found = [...visible, ...this.#tables].find((sheet) => headerRowOf(sheet) !== null)
    if (found === undefined) throw this.#fault('NO_HEADER', this.content.sheets[0] ?? { name: null, rows: [] })
    return found
  }

  #fault(code: 'NO_HEADER' | 'NO_NAME_COLUMN' | 'SHEET_NOT_FOUND', sheet: SheetTable) {
    return refuse('FILE_FAULT', {
      code,
      fileName: this.fileName,
      sheet: sheet.name,
      row: null,
      column: null,
      limit: null,
    })
  }
}

function joinedSheets(sheets: readonly SheetTable[]): SheetTable | null {
  if (sheets.length < 2) return null
  const headed = sheets.flatMap((sheet) => {
    const headerRow = findHeader(sheet)?.rowIndex
    return headerRow === undefined ? [] : [{ table: arrangeSheet(sheet, headerRow), headerRow }]
  })
  const joined = joinSheets(headed)
  return sheets.some(({ name }) => name === joined?.name) ? null : joined
}

function inHousehold(read: ReadRow, shared: ReadonlySet<string>): ReadRow {
  if (read.kind === 'skipped' || read.household === undefined || shared.has(read.household)) return read
  const { household: _, ...alone } = read
  return alone
}

/** Somebody whose row says more than that it is struck through, a status or a last day, keeps what it says. */
function asLeft(read: ReadRow): ReadRow {
  if (read.kind === 'skipped' || read.member.status !== undefined) return read
  return { ...read, member: { ...read.member, status: 'left' } }
}

function rowsNamed(name: 'hiddenRows' | 'struckRows', rows: readonly number[] | undefined, header: number) {
  const below = (rows ?? []).filter((row) => row >= header).map((row) => row + 1)
  return below.length === 0 ? {} : { [name]: below.slice(0, MOST_ROWS_NAMED) }
}

function headerRowOf(sheet: SheetTable): number | null {
  const found = findHeader(sheet)
  return found === null ? null : found.rowIndex + 1
}
