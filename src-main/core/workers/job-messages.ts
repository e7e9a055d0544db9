import type { MessagePort } from 'node:worker_threads'
import type { RefusalCode, RefusalData } from '../../../src-shared/contract/errors.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'

/** What can be asked of a worker, by the name of the task, and what it answers. */
export type TaskTypes<Tasks> = { [K in keyof Tasks]: { ask: unknown; answer: unknown } }

/** A worker that is asked one thing and then ends. */
export interface JobTask<Job, Result> {
  job: { ask: Job; answer: Result }
}

/** The file of a worker that does one job; what it takes and gives is told by the type alone. */
export type JobModule<Job, Result> = URL & { readonly does?: (job: Job) => Result }

/** What a worker starts with. `control` holds numbers that both threads see at once. */
export interface WorkerStart {
  readonly setup: unknown
  readonly port: MessagePort
  readonly control: Int32Array
}

export interface JobRequest {
  readonly id: number
  readonly task: string
  readonly ask: unknown
}

export type JobReply = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'refusal'; readonly code: RefusalCode; readonly data: RefusalData<RefusalCode> }
  | { readonly kind: 'fault'; readonly fault: Error }
)

/** Counts the worker's messages, so that a caller that blocks can wait for the next. */
export const SENT = 0
/** As many as can wait for their answer at once. */
const MOST_WAITING = 64

export function newControl(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * (1 + MOST_WAITING)))
}

/** Tells the worker to stop what it was asked under this number, whether it has begun with it or not. */
export function cancel(control: Int32Array, id: number): void {
  Atomics.store(control, 1 + (id % MOST_WAITING), id)
}

export function isCancelled(control: Int32Array, id: number): boolean {
  return Atomics.load(control, 1 + (id % MOST_WAITING)) === id
}
