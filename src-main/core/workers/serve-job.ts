import { type Transferable, workerData } from 'node:worker_threads'
import type { Progress } from '../../../src-shared/contract/imports.ts'
import { Refusal, refuse } from '../../../src-shared/domain/refusal.ts'
import { CANCEL, type JobMessage, type JobStart, SENT } from './job-messages.ts'

/** How a job speaks to whoever waits for it. */
export interface JobWatch {
  /** Says how far it is; at most twenty times a second reach the caller. */
  report(progress: Progress): void
  /** Refuses to go on once the caller has cancelled: call it between steps. */
  checkCancelled(): void
}

const QUIET_MS = 50

/** The whole of a worker's life: it does the one job it was started with, answers, and ends. */
export function serveJob<Job, Result>(
  work: (job: Job, watch: JobWatch) => Promise<Result>,
  transfers: (result: Result) => readonly Transferable[] = () => [],
): void {
  const { job, port, control } = workerData as JobStart
  const send = (message: JobMessage, transfer: readonly Transferable[] = []) => {
    port.postMessage(message, [...transfer])
    Atomics.add(control, SENT, 1)
    Atomics.notify(control, SENT)
  }
  work(job as Job, watchOf(send, control))
    .then((result) => send({ kind: 'done', result }, transfers(result)))
    .catch((fault: unknown) => send(faultMessage(fault)))
    .finally(() => port.close())
}

function watchOf(send: (message: JobMessage) => void, control: Int32Array): JobWatch {
  let last = { stage: '', at: 0 }
  return {
    report(progress) {
      const now = performance.now()
      if (progress.stage === last.stage && now - last.at < QUIET_MS && progress.done < progress.total) return
      last = { stage: progress.stage, at: now }
      send({ kind: 'progress', progress })
    },
    checkCancelled() {
      if (Atomics.load(control, CANCEL) === 1) throw refuse('CANCELLED', {})
    },
  }
}

function faultMessage(fault: unknown): JobMessage {
  if (fault instanceof Refusal) return { kind: 'refusal', code: fault.code, data: fault.data }
  return { kind: 'fault', fault: fault instanceof Error ? fault : new Error(String(fault)) }
}
