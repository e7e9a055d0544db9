import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { isPacked, readInWorker } from '../../spreadsheet/read-in-worker.ts'
import { SpreadsheetFault } from '../../spreadsheet/spreadsheet-fault.ts'
import { loadFile } from './load-file.ts'
import type { BankProfile } from './profile.ts'
import type { Loaded } from './statement.ts'

const worker = new URL('./statement-worker.ts', import.meta.url)

/** A file as cells or records. Text is read here; a workbook in a worker with limits of memory and time. */
export async function openFile(bytes: Uint8Array, fileName: string, profiles: readonly BankProfile[]): Promise<Loaded> {
  if (isPacked(bytes)) return readInWorker<Loaded>(worker, { bytes, fileName })
  return loadFile(bytes, fileName, profiles).catch((fault: unknown) => {
    throw fault instanceof SpreadsheetFault ? refuse('FILE_FAULT', fault.data) : fault
  })
}
