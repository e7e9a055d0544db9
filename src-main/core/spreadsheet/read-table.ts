import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { Row } from '../../../src-shared/domain/roster-import/table.ts'
import { isPacked, readInWorker } from './read-in-worker.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { SpreadsheetFault } from './spreadsheet-fault.ts'
import type { SpreadsheetLimits } from './spreadsheet-limits.ts'

/** Ten thousand answers to fifty questions are less than half of this. */
const limits: SpreadsheetLimits = {
  fileBytes: 10 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  archiveEntries: 500,
  cells: 1_000_000,
}

export interface ReadTable {
  readonly rows: readonly Row[]
  readonly date1904: boolean
}

/** The first sheet of a file that holds something. Text is read here, a workbook in a worker. */
export async function readTable(file: File): Promise<ReadTable> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const module = new URL('./read-table-worker.ts', import.meta.url)
  return isPacked(bytes)
    ? readInWorker<ReadTable>(module, { bytes, fileName: file.name })
    : firstTable(bytes, file.name)
}

export async function firstTable(bytes: Uint8Array, fileName: string): Promise<ReadTable> {
  try {
    const { sheets } = await readSpreadsheet(bytes, fileName, limits)
    const filled = sheets.filter(({ rows }) => rows.length > 0)
    const sheet = filled.find(({ hidden }) => hidden !== true) ?? filled[0]
    return { rows: sheet?.rows ?? [], date1904: sheet?.date1904 ?? false }
  } catch (fault) {
    throw fault instanceof SpreadsheetFault ? refuse('FILE_FAULT', fault.data) : fault
  }
}
