import type { ImportPlan } from '../../../../src-shared/contract/imports.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import { findHeader, headersAt } from '../../../../src-shared/domain/roster-import/find-header.ts'
import { guessColumns } from '../../../../src-shared/domain/roster-import/guess-columns.ts'
import { isImportTarget } from '../../../../src-shared/domain/roster-import/import-target.ts'
import { memberReader, type ReadRow } from '../../../../src-shared/domain/roster-import/read-member.ts'
import { isNameTarget, type PlannedColumn } from '../../../../src-shared/domain/roster-import/skip-reason.ts'
import type { SheetTable } from '../../../../src-shared/domain/roster-import/table.ts'
import type { ReadSpreadsheet } from '../../spreadsheet/read-spreadsheet.ts'

const TOP_ROWS = 40
const TOP_COLUMNS = 40

/** A file that has been read: its sheets, what they seem to mean, and its rows under a plan. */
export class ImportBook {
  readonly fileName: string
  readonly content: ReadSpreadsheet

  constructor(fileName: string, content: ReadSpreadsheet) {
    this.fileName = fileName
    this.content = content
  }

  get sheets() {
    return this.content.sheets.map((sheet) => ({
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
    return {
      sheet: sheet.name,
      headerRow: header,
      columns: guessColumns(sheet, header - 1).map((column) => ({ ...column, examples: [...column.examples] })),
      top: sheet.rows.slice(0, TOP_ROWS).map((row) => row.slice(0, TOP_COLUMNS).map(cellText)),
    }
  }

  /** The rows under the header, read by the plan, with their number as Excel shows it. */
  *rows(plan: ImportPlan): Generator<{ row: number; read: ReadRow }> {
    const sheet = this.#sheet(plan.sheet)
    const read = this.reader(plan)
    for (let index = plan.headerRow; index < sheet.rows.length; index += 1) {
      yield { row: index + 1, read: read(sheet.rows[index] ?? []) }
    }
  }

  /** Reads single rows by their Excel number. */
  rowReader(plan: ImportPlan): (row: number) => ReadRow {
    const sheet = this.#sheet(plan.sheet)
    const read = this.reader(plan)
    return (row) => read(sheet.rows[row - 1] ?? [])
  }

  columns(plan: ImportPlan): PlannedColumn[] {
    const headers = headersAt(this.#sheet(plan.sheet), plan.headerRow - 1)
    return plan.columns.map(({ index, target }) => ({
      index,
      header: headers[index] ?? '',
      target: isImportTarget(target) ? target : 'ignore',
    }))
  }

  reader(plan: ImportPlan) {
    const sheet = this.#sheet(plan.sheet)
    const columns = this.columns(plan)
    if (!columns.some(({ target }) => isNameTarget(target))) throw this.#fault('NO_NAME_COLUMN', sheet)
    return memberReader(columns, { date1904: sheet.date1904 ?? false })
  }

  rowCount(plan: ImportPlan): number {
    return Math.max(0, this.#sheet(plan.sheet).rows.length - plan.headerRow)
  }

  #sheet(name: string | null): SheetTable {
    const sheet = this.content.sheets.find((candidate) => candidate.name === name)
    if (sheet === undefined) throw this.#fault('SHEET_NOT_FOUND', { name, rows: [] })
    return sheet
  }

  #likeliest(): SheetTable {
    const visible = this.content.sheets.filter((sheet) => !sheet.hidden)
    const found = [...visible, ...this.content.sheets].find((sheet) => headerRowOf(sheet) !== null)
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

function headerRowOf(sheet: SheetTable): number | null {
  const found = findHeader(sheet)
  return found === null ? null : found.rowIndex + 1
}
