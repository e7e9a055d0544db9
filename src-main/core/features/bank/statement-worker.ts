import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { FileToRead } from '../../spreadsheet/read-in-worker.ts'
import { SpreadsheetFault } from '../../spreadsheet/spreadsheet-fault.ts'
import { serveJob } from '../../workers/serve-job.ts'
import { loadFile } from './load-file.ts'
import type { Loaded } from './statement.ts'

/** Reads a workbook beside the core, under a limit of memory: what somebody else has packed may be anything. */
serveJob<FileToRead, Loaded>(async ({ bytes, fileName }) =>
  loadFile(bytes, fileName, []).catch((fault: unknown) => {
    throw fault instanceof SpreadsheetFault ? refuse('FILE_FAULT', fault.data) : fault
  }),
)
