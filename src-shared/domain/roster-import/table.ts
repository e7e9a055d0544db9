/** One cell as a club typed it: dates without a time, error cells by their name (`#N/A`), nothing as null. */
export type Cell = string | number | boolean | { readonly date: string } | { readonly error: string } | null

export type Row = readonly Cell[]

/** Zero-based and inclusive. Only the top left cell of a merged range holds its value. */
export type MergedRange = {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** One sheet; row index i is row i + 1 in Excel. `date1904` says how the numbers of an old Mac workbook count days. */
export type SheetTable = {
  readonly name: string | null
  readonly rows: readonly Row[]
  readonly hiddenRows?: readonly number[]
  readonly hidden?: boolean
  readonly merges?: readonly MergedRange[]
  readonly date1904?: boolean
}
