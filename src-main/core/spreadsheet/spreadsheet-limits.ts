/** How much of an untrusted file is read. */
export type SpreadsheetLimits = {
  readonly fileBytes: number
  readonly unpackedBytes: number
  readonly archiveEntries: number
  readonly cells: number
}

export const spreadsheetLimits: SpreadsheetLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  archiveEntries: 2000,
  cells: 1_500_000,
}
