import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { type AskOptions, WorkerGone, WorkerSession } from '../../workers/worker-session.ts'
import type { Tasks, WorkerSetup } from './messages.ts'

const HEAP_MB = 512

/** One file being brought in, and the worker that reads, judges and writes it. */
export class ImportSession {
  readonly #worker: WorkerSession<Tasks>
  readonly #fileName: string

  constructor(setup: WorkerSetup) {
    this.#fileName = setup.fileName
    this.#worker = new WorkerSession(new URL('./import-worker.ts', import.meta.url), { setup, heapMb: HEAP_MB })
  }

  async ask<K extends keyof Tasks>(task: K, ask: Tasks[K]['ask'], options?: AskOptions): Promise<Tasks[K]['answer']> {
    try {
      return await this.#worker.ask(task, ask, options)
    } catch (fault) {
      if (fault instanceof WorkerGone) throw refuse('IMPORT_EXPIRED', {})
      throw tooLarge(fault) ? fileFault('TOO_LARGE', this.#fileName) : fault
    }
  }

  /** A file that takes longer than this is not a roster; who gives up waits no longer either. The worker is then stopped. */
  async within<T>(
    ms: number,
    { fileName, signal }: { fileName: string; signal: AbortSignal | undefined },
    work: Promise<T>,
  ): Promise<T> {
    const over = new AbortController()
    const late = new Promise<never>((_, reject) => {
      const timer = setTimeout(() => reject(fileFault('TOO_SLOW', fileName)), ms)
      over.signal.addEventListener('abort', () => clearTimeout(timer))
      signal?.addEventListener('abort', () => reject(refuse('CANCELLED', {})), { signal: over.signal })
    })
    try {
      return await Promise.race([work, late])
    } finally {
      over.abort()
    }
  }

  async end(): Promise<void> {
    await this.#worker.end()
  }
}

function tooLarge(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function fileFault(code: 'TOO_SLOW' | 'TOO_LARGE', fileName: string) {
  return refuse('FILE_FAULT', { code, fileName, sheet: null, row: null, column: null, limit: null })
}
