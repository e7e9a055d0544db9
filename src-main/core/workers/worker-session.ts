import type { Transferable } from 'node:worker_threads'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { cancel, type JobReply, type JobRequest, type TaskTypes } from './job-messages.ts'
import { answerOf, type RunningWorker, startWorker, type WorkerOptions } from './start-worker.ts'

export interface AskOptions {
  /** Stops the task; the answer is awaited all the same, so that the worker has tidied up by then. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  readonly transfer?: readonly Transferable[]
}

interface Waiting {
  settle(reply: () => unknown): void
  readonly onProgress: AskOptions['onProgress']
}

const GRACE_MS = 3_000

/** Asked of a worker that is no longer there. */
export class WorkerGone extends Error {}

/** A worker that is asked one thing after another, and what is still waited for. */
export class WorkerSession<Tasks extends TaskTypes<Tasks>> {
  readonly #running: RunningWorker
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0
  #gone = false

  constructor(module: URL, options: WorkerOptions = {}) {
    this.#running = startWorker(module, options)
    const { worker, port } = this.#running
    port.on('message', (reply: JobReply) => this.#hear(reply))
    worker.once('error', (fault) => this.#failAll(fault))
    worker.once('exit', (code) => {
      this.#gone = true
      // What the worker sent last may still be on its way.
      setImmediate(() => this.#failAll(new WorkerGone(`the worker ended with ${code} before it answered`)))
    })
  }

  async ask<K extends keyof Tasks & string>(
    task: K,
    ask: Tasks[K]['ask'],
    { signal, onProgress, transfer = [] }: AskOptions = {},
  ): Promise<Tasks[K]['answer']> {
    if (this.#gone) throw new WorkerGone('the worker has ended')
    if (signal?.aborted) throw refuse('CANCELLED', {})
    const { port, control } = this.#running
    this.#asked += 1
    const id = this.#asked
    const stop = () => cancel(control, id)
    signal?.addEventListener('abort', stop)
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.set(id, { settle: (reply) => settle(reply, resolve, reject), onProgress })
        port.postMessage({ id, task, ask } satisfies JobRequest, [...transfer])
      })
    } finally {
      this.#waiting.delete(id)
      signal?.removeEventListener('abort', stop)
    }
  }

  /** Lets the worker end by itself, once what it does is done. */
  async leave(): Promise<void> {
    this.#gone = true
    this.#running.port.close()
    await this.#running.ended
  }

  /**
   * Stops what the worker does and lets it end by itself; one that does not is ended by force. A thread killed in the
   * middle of native code, such as the database's, has been seen to take the process with it.
   */
  async end(): Promise<void> {
    this.#gone = true
    for (const id of this.#waiting.keys()) cancel(this.#running.control, id)
    const { worker, port, ended } = this.#running
    port.close()
    const overdue = setTimeout(() => void worker.terminate(), GRACE_MS)
    await ended
    clearTimeout(overdue)
  }

  #hear(reply: JobReply): void {
    const waiting = this.#waiting.get(reply.id)
    if (reply.kind === 'progress') waiting?.onProgress?.(reply.progress)
    else waiting?.settle(() => answerOf(reply))
  }

  #failAll(fault: unknown): void {
    for (const waiting of this.#waiting.values()) {
      waiting.settle(() => {
        throw fault
      })
    }
  }
}

function settle(reply: () => unknown, resolve: (answer: never) => void, reject: (fault: unknown) => void): void {
  try {
    resolve(reply() as never)
  } catch (fault) {
    reject(fault)
  }
}
