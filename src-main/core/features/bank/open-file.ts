import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { SpreadsheetFault } from '../../spreadsheet/spreadsheet-fault.ts'
import type { JobTask } from '../../workers/job-messages.ts'
import { WorkerSession } from '../../workers/worker-session.ts'
import { loadFile } from './load-file.ts'
import type { BankProfile } from './profile.ts'
import type { Loaded } from './statement.ts'
import type { StatementJob } from './statement-worker.ts'

const HEAP_MB = 384
const READ_TIME_MS = 20_000

/** A file as cells or records. Text is read here; a workbook in a worker with limits of memory and time. */
export async function openFile(bytes: Uint8Array, fileName: string, profiles: readonly BankProfile[]): Promise<Loaded> {
  if (isPacked(bytes)) return inWorker({ bytes, fileName })
  return loadFile(bytes, fileName, profiles).catch((fault: unknown) => {
    throw fault instanceof SpreadsheetFault ? refuse('FILE_FAULT', fault.data) : fault
  })
}

/** A zip archive, or Microsoft's older container. */
function isPacked([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)
}

async function inWorker(job: StatementJob): Promise<Loaded> {
  const worker = new WorkerSession<JobTask<StatementJob, Loaded>>(new URL('./statement-worker.ts', import.meta.url), {
    heapMb: HEAP_MB,
  })
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(fileFault('TOO_SLOW', job.fileName)), READ_TIME_MS)
  try {
    return await Promise.race([worker.ask('job', job), late.promise])
  } catch (fault) {
    const isFull = fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
    throw isFull ? fileFault('TOO_LARGE', job.fileName) : fault
  } finally {
    clearTimeout(timer)
    await worker.end()
  }
}

function fileFault(code: 'TOO_SLOW' | 'TOO_LARGE', fileName: string) {
  return refuse('FILE_FAULT', { code, fileName, sheet: null, row: null, column: null, limit: null })
}
