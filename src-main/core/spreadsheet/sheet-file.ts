/** A cell to write: text as it is, a day as a day. */
export type SheetCell = string | number | { readonly date: string } | null

export interface SheetColumn {
  readonly header: string
  /** In characters of a Latin letter's width. */
  readonly width: number
}

export interface FinishedFile {
  readonly parts: Uint8Array<ArrayBuffer>[]
  /** Characters that the file's encoding cannot hold. */
  readonly unencodable: string[]
}

/** A spreadsheet that is being written, some rows at a time. */
export interface SheetFile {
  write(rows: readonly (readonly SheetCell[])[]): Promise<void>
  finish(): Promise<FinishedFile>
}
