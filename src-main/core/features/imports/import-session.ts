import { Worker } from 'node:worker_threads'
import type { Progress } from '../../../../src-shared/contract/imports.ts'
import { Refusal, refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Reply, Tasks, WorkerSetup } from './messages.ts'

const LIMITS = { maxOldGenerationSizeMb: 512 }

interface AskOptions {
  readonly signal?: AbortSignal | undefined
  readonly transfer?: ArrayBuffer[]
  readonly onProgress?: (progress: Progress) => void
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (fault: unknown) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
  readonly settled: () => void
}

/** One file being brought in, and the worker that reads, judges and writes it. */
export class ImportSession {
  readonly #worker: Worker
  readonly #cancel: Int32Array
  readonly #waiting = new Map<number, Waiting>()
  readonly #fileName: string
  #asked = 0
  #ended = false

  constructor(setup: WorkerSetup) {
    this.#fileName = setup.fileName
    this.#cancel = new Int32Array(setup.cancel)
    const module = new URL('./import-worker.ts', import.meta.url)
    this.#worker = new Worker(module, { workerData: setup, resourceLimits: LIMITS })
    this.#worker.on('message', (reply: Reply) => this.#hear(reply))
    this.#worker.on('error', (fault) => this.#failAll(tooLarge(fault) ? this.#memoryFault() : fault))
    this.#worker.on('exit', () => {
      this.#ended = true
      this.#failAll(refuse('IMPORT_EXPIRED', {}))
    })
  }

  async ask<K extends keyof Tasks>(
    task: K,
    ask: Tasks[K]['ask'],
    { signal, onProgress, transfer = [] }: AskOptions = {},
  ): Promise<Tasks[K]['answer']> {
    if (this.#ended) throw refuse('IMPORT_EXPIRED', {})
    if (signal?.aborted) throw refuse('CANCELLED', {})
    const id = ++this.#asked
    const cancel = () => Atomics.store(this.#cancel, 0, 1)
    signal?.addEventListener('abort', cancel)
    return new Promise((resolve, reject) => {
      const settled = () => signal?.removeEventListener('abort', cancel)
      this.#waiting.set(id, { resolve, reject, onProgress, settled })
      this.#worker.postMessage({ id, task, ask }, transfer)
    })
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
    this.#ended = true
    Atomics.store(this.#cancel, 0, 1)
    await this.#worker.terminate()
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    if (waiting === undefined) return
    if ('progress' in reply) {
      waiting.onProgress?.(reply.progress)
      return
    }
    this.#waiting.delete(reply.id)
    waiting.settled()
    Atomics.store(this.#cancel, 0, 0)
    if ('answer' in reply) waiting.resolve(reply.answer as never)
    else if ('refusal' in reply) waiting.reject(new Refusal(reply.refusal.code, reply.refusal.data))
    else waiting.reject(new Error(reply.fault))
  }

  #failAll(fault: unknown): void {
    for (const waiting of this.#waiting.values()) {
      waiting.settled()
      waiting.reject(fault)
    }
    this.#waiting.clear()
  }

  #memoryFault() {
    return fileFault('TOO_LARGE', this.#fileName)
  }
}

function tooLarge(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function fileFault(code: 'TOO_SLOW' | 'TOO_LARGE', fileName: string) {
  return refuse('FILE_FAULT', { code, fileName, sheet: null, row: null, column: null, limit: null })
}
