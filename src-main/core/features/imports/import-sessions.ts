import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Progress } from '../../../../src-shared/contract/imports.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { ImportId, OperationId } from '../../../../src-shared/contract/values.ts'
import { Refusal, refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Author, Reply, Tasks, WorkerSetup } from './messages.ts'

const LIMITS = { maxOldGenerationSizeMb: 512 }
const READ_TIME_MS = 30_000
const MOST_SESSIONS = 3

/** What a session needs of the club it brings members into. */
export interface ImportHost {
  readonly folder: string
  readonly databasePath: string
  readonly key: Uint8Array
  author(): Author
  /** Holds every other write off while the worker writes. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  refresh(tables: readonly string[], operationId: OperationId | null): Promise<void>
}

type Steps<R> = AsyncGenerator<Progress, R>

/** Files that are being brought in: each is read, judged and written by a worker of its own. */
export class ImportSessions {
  readonly #host: ImportHost
  readonly #sessions = new Map<string, Session>()

  constructor(host: ImportHost) {
    this.#host = host
  }

  async *open({ file }: Inputs['imports']['open'], signal?: AbortSignal): Steps<OpenAnswer> {
    const importId = randomUUID() as ImportId
    const session = new Session({ ...this.#host, fileName: file.name, cancel: new SharedArrayBuffer(4) })
    this.#makeRoom()
    this.#sessions.set(importId, session)
    try {
      yield { stage: 'read', done: 0, total: file.size }
      const bytes = await file.arrayBuffer()
      const answer = await session.within(
        READ_TIME_MS,
        file.name,
        session.ask('read', { bytes }, { signal, transfer: [bytes] }),
      )
      return { importId, fileName: file.name, ...answer }
    } catch (fault) {
      await this.#end(importId)
      throw fault
    }
  }

  propose({ importId, ...ask }: Inputs['imports']['propose']): Promise<Outputs['imports']['propose']> {
    return this.#find(importId).ask('propose', ask)
  }

  preview({ importId, ...ask }: Inputs['imports']['preview']): Promise<Outputs['imports']['preview']> {
    return this.#find(importId).ask('preview', ask)
  }

  async *commit({ importId, ...ask }: Inputs['imports']['commit'], signal?: AbortSignal): Steps<CommitResult> {
    const session = this.#find(importId)
    const told = new ProgressQueue()
    const written = this.#host.exclusively(async () => {
      const author = this.#host.author()
      const answer = await session.ask('commit', { ...ask, author }, { signal, onProgress: (step) => told.push(step) })
      await this.#host.refresh(answer.tables, answer.operationId as OperationId | null)
      return answer
    })
    void written.catch(() => undefined).finally(() => told.end())
    yield* told
    const { operationId, counts } = await written
    return { operationId: operationId as OperationId | null, counts }
  }

  async close(importId: string): Promise<void> {
    await this.#end(importId)
  }

  async closeAll(): Promise<void> {
    for (const id of [...this.#sessions.keys()]) await this.#end(id)
  }

  #find(importId: string): Session {
    const session = this.#sessions.get(importId)
    if (session === undefined) throw refuse('IMPORT_EXPIRED', {})
    return session
  }

  #makeRoom(): void {
    for (const id of [...this.#sessions.keys()].slice(0, Math.max(0, this.#sessions.size - MOST_SESSIONS + 1)))
      void this.#end(id)
  }

  async #end(importId: string): Promise<void> {
    const session = this.#sessions.get(importId)
    this.#sessions.delete(importId)
    await session?.end()
  }
}

type CommitResult = { operationId: OperationId | null; counts: Outputs['imports']['preview']['counts'] }
type OpenAnswer = Tasks['read']['answer'] & { importId: ImportId; fileName: string }

interface AskOptions {
  readonly signal?: AbortSignal | undefined
  readonly transfer?: ArrayBuffer[]
  readonly onProgress?: (progress: Progress) => void
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (fault: unknown) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

class Session {
  readonly #worker: Worker
  readonly #cancel: Int32Array
  readonly #waiting = new Map<number, Waiting>()
  readonly #fileName: string
  #asked = 0

  constructor(setup: Omit<WorkerSetup, 'databasePath' | 'folder' | 'key'> & ImportHost) {
    const { databasePath, folder, key, fileName, cancel } = setup
    const workerData: WorkerSetup = { databasePath, folder, key, fileName, cancel }
    this.#fileName = fileName
    this.#cancel = new Int32Array(cancel)
    this.#worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData, resourceLimits: LIMITS })
    this.#worker.on('message', (reply: Reply) => this.#hear(reply))
    this.#worker.on('error', (fault) => this.#failAll(tooLarge(fault) ? this.#memoryFault() : fault))
    this.#worker.on('exit', () => this.#failAll(refuse('IMPORT_EXPIRED', {})))
  }

  ask<K extends keyof Tasks>(task: K, ask: Tasks[K]['ask'], options: AskOptions = {}): Promise<Tasks[K]['answer']> {
    const id = ++this.#asked
    options.signal?.addEventListener('abort', () => Atomics.store(this.#cancel, 0, 1), { once: true })
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress: options.onProgress })
      this.#worker.postMessage({ id, task, ask }, options.transfer ?? [])
    })
  }

  /** A file that takes longer than this is not a roster; the worker is stopped wherever it is. */
  async within<T>(ms: number, fileName: string, work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(fileFault('TOO_SLOW', fileName)), ms)
    })
    try {
      return await Promise.race([work, late])
    } finally {
      clearTimeout(timer)
    }
  }

  async end(): Promise<void> {
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
    Atomics.store(this.#cancel, 0, 0)
    if ('answer' in reply) waiting.resolve(reply.answer as never)
    else if ('refusal' in reply) waiting.reject(new Refusal(reply.refusal.code, reply.refusal.data))
    else waiting.reject(new Error(reply.fault))
  }

  #failAll(fault: unknown): void {
    for (const waiting of this.#waiting.values()) waiting.reject(fault)
    this.#waiting.clear()
  }

  #memoryFault() {
    return fileFault('TOO_LARGE', this.#fileName)
  }
}

/** Progress told by a worker, taken one by one by whoever waits for the result. */
class ProgressQueue {
  readonly #told: Progress[] = []
  #ended = false
  #wake: () => void = () => undefined

  push(progress: Progress): void {
    this.#told.push(progress)
    this.#wake()
  }

  end(): void {
    this.#ended = true
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Progress, void> {
    for (;;) {
      const next = this.#told.shift()
      if (next !== undefined) yield next
      else if (this.#ended) return
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    }
  }
}

function tooLarge(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function fileFault(code: 'TOO_SLOW' | 'TOO_LARGE', fileName: string) {
  return refuse('FILE_FAULT', { code, fileName, sheet: null, row: null, column: null, limit: null })
}
