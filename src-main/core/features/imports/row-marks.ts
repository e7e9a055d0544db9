import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import { type GoneStatus, goneRows, goneStatusOf } from '../../../../src-shared/domain/roster-import/section-of.ts'
import type { SheetTable } from '../../../../src-shared/domain/roster-import/table.ts'

type Sections = NonNullable<Outputs['imports']['propose']['sections']>

/** Where a row stands in the file; rows count from 0. */
interface Place {
  readonly sheet: string | null
  readonly row: number
}

interface Marks {
  readonly struck: ReadonlySet<number>
  readonly filled: ReadonlySet<number>
  /** What the sheet's own name says. */
  readonly sheet: GoneStatus | null
  readonly rows: ReadonlyMap<number, GoneStatus>
  readonly table: SheetTable
}

/** How the rows of a file look and what stands over them, by their place in it, however they are arranged. */
export class RowMarks {
  readonly #sheets: readonly SheetTable[]
  readonly #known = new Map<string | null, Marks | null>()

  constructor(sheets: readonly SheetTable[]) {
    this.#sheets = sheets
  }

  isStruck(place: Place | undefined): boolean {
    return place !== undefined && (this.#of(place.sheet)?.struck.has(place.row) ?? false)
  }

  isFilled(place: Place | undefined): boolean {
    return place !== undefined && (this.#of(place.sheet)?.filled.has(place.row) ?? false)
  }

  goneStatus({ sheet, row }: Place): GoneStatus | null {
    const marks = this.#of(sheet)
    return marks === null ? null : (marks.sheet ?? marks.rows.get(row) ?? null)
  }

  /** The sheets and headings of people who are gone, and how many rows stand under each. */
  sections(places: readonly Place[]): Sections {
    const found = new Map<string, Sections[number]>()
    for (const place of places) {
      const status = this.goneStatus(place)
      if (status === null) continue
      const name = this.#nameOver(place, status)
      const section = found.get(`${status} ${name}`) ?? { name, status, rows: 0 }
      section.rows += 1
      found.set(`${status} ${name}`, section)
    }
    return [...found.values()]
  }

  #nameOver({ sheet, row }: Place, status: GoneStatus): string {
    const marks = this.#of(sheet)
    if (marks === null || marks.sheet !== null) return sheet ?? ''
    for (let i = row - 1; i >= 0; i -= 1) {
      const text = (marks.table.rows[i] ?? []).map(cellText).find((cell) => cell !== '') ?? ''
      if (!marks.rows.has(i) && goneStatusOf(text) === status) return text
    }
    return ''
  }

  #of(name: string | null): Marks | null {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const table = this.#sheets.find((sheet) => sheet.name === name)
    const marks = table === undefined ? null : marksOf(table)
    this.#known.set(name, marks)
    return marks
  }
}

function marksOf(table: SheetTable): Marks {
  return {
    struck: new Set(table.struck),
    filled: new Set(table.filled),
    sheet: goneStatusOf(table.name ?? ''),
    rows: goneRows(table),
    table,
  }
}
