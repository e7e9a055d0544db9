import type { ImportPlan } from '../../../../src-shared/contract/imports.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Status } from '../../../../src-shared/contract/members.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { arrangeSheet } from '../../../../src-shared/domain/roster-import/arrange/arrange-sheet.ts'
import { cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import { dateOrderOf } from '../../../../src-shared/domain/roster-import/date-order.ts'
import { findHeader, headersAt } from '../../../../src-shared/domain/roster-import/find-header.ts'
import { guessColumns } from '../../../../src-shared/domain/roster-import/guess-columns.ts'
import { normalHeader } from '../../../../src-shared/domain/roster-import/header-synonyms.ts'
import { isImportTarget } from '../../../../src-shared/domain/roster-import/import-target.ts'
import { joinSheets } from '../../../../src-shared/domain/roster-import/join-sheets.ts'
import type { ReadOptions } from '../../../../src-shared/domain/roster-import/read-cell.ts'
import { memberReader, type ReadRow } from '../../../../src-shared/domain/roster-import/read-member.ts'
import type { GoneStatus } from '../../../../src-shared/domain/roster-import/section-of.ts'
import { isNameTarget, type PlannedColumn } from '../../../../src-shared/domain/roster-import/skip-reason.ts'
import type { RowOrigin, SheetTable } from '../../../../src-shared/domain/roster-import/table.ts'
import type { Connection } from '../../db/connection.ts'
import type { ReadSpreadsheet } from '../../spreadsheet/read-spreadsheet.ts'
import { CharacterAnswers } from './character-answers.ts'
import { knownNames } from './known-names.ts'
import { withoutNameSheet } from './names-in-order.ts'
import { RowMarks } from './row-marks.ts'

const TOP_ROWS = 40
const TOP_COLUMNS = 40
const MOST_ROWS_NAMED = 1000
const TITLE_ROWS = 5
/** As many as a plan may name. */
const MOST_COLUMNS = 500

/** A file that has been read: its sheets, what they seem to mean, and its rows under a plan. */
export class ImportBook {
  readonly fileName: string
  readonly content: ReadSpreadsheet
  /** The names that our own export lists in the order of the club. */
  readonly listed: ReturnType<typeof withoutNameSheet>['listed']
  /** The sheets of the file, after the table that those with one header make together. */
  readonly #tables: readonly SheetTable[]
  readonly #marks: RowMarks
  /** What the club has answered for characters that only one maker's machines knew. */
  readonly characters = new CharacterAnswers()
  readonly #arranged = new Map<SheetTable, { readonly headerRow: number; readonly table: SheetTable }>()

  #statuses: NonNullable<ReadOptions['statuses']> = new Map()
  #isNamed: NonNullable<ReadOptions['isNamed']> = () => false

  /** What the club has answered and named by now. */
  learn(db: Connection): void {
    this.characters.learn(db)
    const own = db.rows<{ name: string; standsFor: Status }>(
      'SELECT name, stands_for FROM member_status WHERE deleted = 0 ORDER BY position DESC',
    )
    this.#statuses = new Map(own.map((status) => [foldText(status.name), status]))
    this.#isNamed = knownNames(db)
  }

  constructor(fileName: string, content: ReadSpreadsheet) {
    const { sheets, listed } = withoutNameSheet(content.sheets)
    this.fileName = fileName
    this.content = { ...content, sheets }
    this.listed = listed
    this.#marks = new RowMarks(sheets)
    const joined = joinedSheets(sheets)
    this.#tables = joined === null ? sheets : [joined, ...sheets]
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
    const columns = guessColumns(arranged, header - 1).map((column) => ({ ...column, examples: [...column.examples] }))
    if (columns.length > MOST_COLUMNS) throw this.#fault('TOO_MANY_COLUMNS', sheet)
    return {
      sheet: sheet.name,
      headerRow: header,
      columns,
      top: sheet.rows.slice(0, TOP_ROWS).map((row) => row.slice(0, TOP_COLUMNS).map(cellText)),
      ...rowsNamed('hiddenRows', arranged.hiddenRows, header),
      ...this.#rowsMarked(arranged, header),
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
    const { rows } = this.#table(plan)
    const read = this.reader(plan)
    const shared = this.#sharedHouseholds(plan)
    const written = this.characters.writer(plan.characters)
    return (row) => {
      const found = inHousehold(read(written(rows[row - 1] ?? [])), shared)
      const gone = this.#goneStatus(plan, row)
      return gone === null ? found : asGone(found, gone)
    }
  }

  /** What is said of a row by how it looks or where it stands, as far as the plan heeds it. */
  #goneStatus(plan: ImportPlan, row: number): GoneStatus | null {
    const section = plan.sectionsAsLeft === false ? undefined : this.sectionOf(plan, row)
    if (section !== undefined) return section
    const isLeft = (plan.struckAsLeft && this.isStruck(plan, row)) || (plan.filledAsLeft && this.isFilled(plan, row))
    return isLeft ? 'left' : null
  }

  /** Where a row stands in the file, if not where its number says. */
  originOf(plan: ImportPlan, row: number): RowOrigin | undefined {
    return this.#table(plan).origins?.get(row - 1)
  }

  isStruck(plan: ImportPlan, row: number): boolean {
    return this.#marks.isStruck(this.#placeOf(this.#table(plan), row))
  }

  isFilled(plan: ImportPlan, row: number): boolean {
    return this.#marks.isFilled(this.#placeOf(this.#table(plan), row))
  }

  /** The heading or sheet of people who are gone that a row stands under. */
  sectionOf(plan: ImportPlan, row: number): GoneStatus | undefined {
    return this.#marks.goneStatus(this.#placeOf(this.#table(plan), row)) ?? undefined
  }

  /** The arranged table of a sheet, whose columns a proposal numbers. */
  tableAt(sheet: string | null, headerRow: number): SheetTable {
    return this.#arrangedSheet(this.#sheet(sheet), headerRow)
  }

  /** The words over and around a table, in which a year may be named. */
  titlesOf(sheet: string | null, headerRow: number): string[] {
    const above = this.#sheet(sheet).rows.slice(Math.max(0, headerRow - TITLE_ROWS), headerRow - 1)
    return [...above.flatMap((row) => row.map(cellText)), sheet ?? '', this.fileName].filter((text) => text !== '')
  }

  /** The headers that the file itself writes, as they are compared: two files with the same ones are of one kind. */
  signatureOf(sheet: string | null, headerRow: number): readonly string[] {
    const table = this.tableAt(sheet, headerRow)
    const made = new Set((table.made ?? []).map(({ index }) => index))
    return headersAt(table, headerRow - 1).flatMap((header, i) => (made.has(i) ? [] : [normalHeader(header)]))
  }

  /** The columns of dues, with what was agreed for them. */
  plannedDues(plan: ImportPlan) {
    const agreed = new Map(plan.columns.map(({ index, dues }) => [index, dues]))
    return this.columns(plan).map((column) => ({ ...column, dues: agreed.get(column.index) }))
  }

  #placeOf(table: SheetTable, row: number): Pick<RowOrigin, 'sheet' | 'row'> {
    return table.origins?.get(row - 1) ?? { sheet: table.name, row: row - 1 }
  }

  #rowsMarked(table: SheetTable, header: number) {
    const below = Array.from({ length: Math.max(0, table.rows.length - header) }, (_, i) => header + i)
    const places = below.map((row) => this.#placeOf(table, row + 1))
    const sections = this.#marks.sections(places)
    return {
      ...rowsNamed(
        'struckRows',
        below.filter((_, i) => this.#marks.isStruck(places[i])),
        header,
      ),
      ...rowsNamed(
        'filledRows',
        below.filter((_, i) => this.#marks.isFilled(places[i])),
        header,
      ),
      ...(sections.length === 0 ? {} : { sections }),
    }
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
    return memberReader(columns, {
      date1904: sheet.date1904 ?? false,
      statuses: this.#statuses,
      isNamed: this.#isNamed,
    })
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

  #fault(code: 'NO_HEADER' | 'NO_NAME_COLUMN' | 'SHEET_NOT_FOUND' | 'TOO_MANY_COLUMNS', sheet: SheetTable) {
    return refuse('FILE_FAULT', {
      code,
      fileName: this.fileName,
      sheet: sheet.name,
      row: null,
      column: null,
      limit: code === 'TOO_MANY_COLUMNS' ? MOST_COLUMNS : null,
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

/** Somebody whose row says more than how it looks or where it stands, a status, keeps what it says. */
function asGone(read: ReadRow, status: GoneStatus): ReadRow {
  if (read.kind === 'skipped' || read.member.status !== undefined) return read
  return { ...read, member: { ...read.member, status } }
}

function rowsNamed(
  name: 'hiddenRows' | 'struckRows' | 'filledRows',
  rows: readonly number[] | undefined,
  header: number,
) {
  const below = (rows ?? []).filter((row) => row >= header).map((row) => row + 1)
  return below.length === 0 ? {} : { [name]: below.slice(0, MOST_ROWS_NAMED) }
}

function headerRowOf(sheet: SheetTable): number | null {
  const found = findHeader(sheet)
  return found === null ? null : found.rowIndex + 1
}
