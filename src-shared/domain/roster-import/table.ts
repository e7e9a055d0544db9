/** One cell as a club typed it: a date with its time where it has one, error cells by their name (`#N/A`), nothing as null. */
export type Cell =
  | string
  | number
  | boolean
  | { readonly date: string; readonly time?: string }
  | { readonly error: string }
  | null

export type Row = readonly Cell[]

/** Zero-based and inclusive. Only the top left cell of a merged range holds its value. */
export type MergedRange = {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** How the text of a cell is read aloud, as its phonetic runs say. */
export type CellReading = { readonly row: number; readonly column: number; readonly kana: string }

/** Where a row stood in the file; `shift` is how far to the right its table began. */
export type RowOrigin = { readonly sheet: string | null; readonly row: number; readonly shift: number }

/** A column that the file does not write as one. */
export type MadeColumnKind = 'phonetic' | 'group' | 'sheet' | 'household' | 'relation'
export type MadeColumn = { readonly index: number; readonly kind: MadeColumnKind }

/** One sheet; row index i is row i + 1 in Excel. `date1904` says how the numbers of an old Mac workbook count days. */
export type SheetTable = {
  readonly name: string | null
  readonly rows: readonly Row[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly hidden?: boolean
  readonly merges?: readonly MergedRange[]
  readonly date1904?: boolean
  /** Rows of which most cells are struck through. */
  readonly struck?: readonly number[]
  /** Rows of which most cells are filled with grey. */
  readonly filled?: readonly number[]
  readonly readings?: readonly CellReading[]
  /** By row index, where rows do not stand as in the file. */
  readonly origins?: ReadonlyMap<number, RowOrigin>
  readonly made?: readonly MadeColumn[]
}
