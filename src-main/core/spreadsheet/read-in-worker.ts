import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { JobModule, JobTask } from '../workers/job-messages.ts'
import { WorkerSession } from '../workers/worker-session.ts'

const HEAP_MB = 384
const READ_TIME_MS = 20_000

export interface FileToRead {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** Reads a workbook beside the core with limits of memory and time: what somebody else has packed may be anything. */
export async function readInWorker<Read>(module: JobModule<FileToRead, Read>, job: FileToRead): Promise<Read> {
  const worker = new WorkerSession<JobTask<FileToRead, Read>>(module, { heapMb: HEAP_MB })
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

/** A zip archive, or Microsoft's older container. */
export function isPacked([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)
}

function fileFault(code: 'TOO_SLOW' | 'TOO_LARGE', fileName: string) {
  return refuse('FILE_FAULT', { code, fileName, sheet: null, row: null, column: null, limit: null })
}
