import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import { type JobReply, newControl, type WorkerStart } from './job-messages.ts'

export interface WorkerOptions {
  /** What the worker knows from the start. */
  readonly setup?: unknown
  /** More than this ends it; its buffers are not counted. */
  readonly heapMb?: number
}

export interface RunningWorker {
  readonly worker: Worker
  readonly port: MessagePort
  readonly control: Int32Array
  readonly ended: Promise<void>
}

/** Starts a worker thread that serves what `serveJob` or `serveTasks` of that file offers. */
export function startWorker(module: URL, { setup, heapMb }: WorkerOptions = {}): RunningWorker {
  const { port1, port2 } = new MessageChannel()
  const control = newControl()
  const worker = new Worker(module, {
    workerData: { setup, port: port2, control } satisfies WorkerStart,
    transferList: [port2],
    ...keptCode(),
    ...(heapMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
  })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  return { worker, port: port1, control, ended }
}

/** A thread does not inherit where compiled code is kept: each would compile its whole program anew. */
function keptCode(): { env?: NodeJS.ProcessEnv } {
  const folder = getCompileCacheDir()
  return folder === undefined ? {} : { env: { ...process.env, NODE_COMPILE_CACHE: dirname(folder) } }
}

/** What the last word of a worker comes to: the answer, or its refusal or fault thrown here. */
export function answerOf(reply: Exclude<JobReply, { kind: 'progress' }>): unknown {
  if (reply.kind === 'refusal') throw new Refusal(reply.code, reply.data)
  if (reply.kind === 'fault') throw reply.fault
  return reply.answer
}
