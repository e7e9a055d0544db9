import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { SpreadsheetFault } from '../../spreadsheet/spreadsheet-fault.ts'
import { serveJob } from '../../workers/serve-job.ts'
import { loadFile } from './load-file.ts'
import type { Loaded } from './statement.ts'

export interface StatementJob {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** Reads a workbook beside the core, under a limit of memory: what somebody else has packed may be anything. */
serveJob<StatementJob, Loaded>(async ({ bytes, fileName }) =>
  loadFile(bytes, fileName, []).catch((fault: unknown) => {
    throw fault instanceof SpreadsheetFault ? refuse('FILE_FAULT', fault.data) : fault
  }),
)
