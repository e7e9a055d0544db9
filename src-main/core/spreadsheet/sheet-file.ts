/** A cell to write: text as it is, a day as a day, money in yen as money. */
export type SheetCell = string | number | { readonly date: string } | { readonly money: number } | null

export interface SheetColumn {
  readonly header: string
  /** In characters of a Latin letter's width; told by what the first rows hold where left out. */
  readonly width?: number
  readonly hidden?: boolean
}

/** How a sheet comes out of a printer. */
export interface SheetPrint {
  /** At the head of each page: what it is, and for whom or of which day. */
  readonly title: string
  readonly note: string
  readonly paper: 'a4' | 'b5'
  readonly landscape: boolean
}

/** A short sheet behind the one that is written as its rows come. */
export interface FurtherSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A spreadsheet that is being written, some rows at a time. */
export interface SheetFile {
  write(rows: readonly (readonly SheetCell[])[]): Promise<void>
  finish(): Promise<Uint8Array<ArrayBuffer>[]>
}
