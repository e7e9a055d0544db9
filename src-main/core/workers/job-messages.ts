import type { MessagePort } from 'node:worker_threads'
import type { RefusalCode, RefusalData } from '../../../src-shared/contract/errors.ts'
import type { Progress } from '../../../src-shared/contract/imports.ts'

/** What a worker is started with. `control` holds two flags that both threads see at once. */
export interface JobStart {
  readonly job: unknown
  readonly port: MessagePort
  readonly control: Int32Array
}

/** Set by the caller: stop soon. */
export const CANCEL = 0
/** Counts the worker's messages, so that a caller that blocks can wait for the next. */
export const SENT = 1

export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refusal'; readonly code: RefusalCode; readonly data: RefusalData<RefusalCode> }
  | { readonly kind: 'fault'; readonly fault: Error }
