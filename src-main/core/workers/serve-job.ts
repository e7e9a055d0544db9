import { type Transferable, workerData } from 'node:worker_threads'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { Refusal, refuse } from '../../../src-shared/domain/refusal.ts'
import {
  isCancelled,
  type JobReply,
  type JobRequest,
  type JobTask,
  SENT,
  type TaskTypes,
  type WorkerStart,
} from './job-messages.ts'

/** How a job speaks to whoever waits for it. */
export interface JobWatch {
  /** Says how far it is; at most twenty times a second reach the caller. */
  report(progress: Progress): void
  /** Refuses to go on once the caller has cancelled: call it between steps. */
  checkCancelled(): void
}

type Handlers<Tasks extends TaskTypes<Tasks>> = {
  readonly [K in keyof Tasks]: (
    ask: Tasks[K]['ask'],
    watch: JobWatch,
  ) => Tasks[K]['answer'] | Promise<Tasks[K]['answer']>
}

type Send = (reply: JobReply, transfer?: readonly Transferable[]) => void

const QUIET_MS = 50

/** The whole of a worker's life: it does the one job it is asked, answers, and ends when the caller lets go of it. */
export function serveJob<Job, Result>(
  work: (job: Job, watch: JobWatch) => Promise<Result>,
  transfers?: (result: Result) => readonly Transferable[],
): void {
  serveTasks<JobTask<Job, Result>>(
    { job: work },
    transfers as ((answer: unknown) => readonly Transferable[]) | undefined,
  )
}

/** Answers one task after another, in the order asked, until the caller lets go of the worker. */
export function serveTasks<Tasks extends TaskTypes<Tasks>>(
  handlers: Handlers<Tasks>,
  transfers: (answer: unknown) => readonly Transferable[] = () => [],
): void {
  const { port, control } = workerData as WorkerStart
  const send: Send = (reply, transfer = []) => {
    port.postMessage(reply, [...transfer])
    Atomics.add(control, SENT, 1)
    Atomics.notify(control, SENT)
  }
  const answer = async ({ id, task, ask }: JobRequest) => {
    try {
      const result = await handlers[task as keyof Tasks](ask, watchOf(id, send, control))
      send({ id, kind: 'answer', answer: result }, transfers(result))
    } catch (fault) {
      send({ id, ...told(fault) })
    }
  }
  let last = Promise.resolve()
  port.on('message', (request: JobRequest) => {
    last = last.then(() => answer(request))
  })
}

/** What the worker was started with. */
export function workerSetup<Setup>(): Setup {
  return (workerData as WorkerStart).setup as Setup
}

function watchOf(id: number, send: Send, control: Int32Array): JobWatch {
  let last = { stage: '', at: 0 }
  return {
    report(progress) {
      const now = performance.now()
      if (progress.stage === last.stage && now - last.at < QUIET_MS && progress.done < progress.total) return
      last = { stage: progress.stage, at: now }
      send({ id, kind: 'progress', progress })
    },
    checkCancelled() {
      if (isCancelled(control, id)) throw refuse('CANCELLED', {})
    },
  }
}

function told(fault: unknown) {
  if (fault instanceof Refusal) return { kind: 'refusal', code: fault.code, data: fault.data } as const
  return { kind: 'fault', fault: fault instanceof Error ? fault : new Error(String(fault)) } as const
}
