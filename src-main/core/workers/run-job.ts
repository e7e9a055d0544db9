import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Progress } from '../../../src-shared/contract/imports.ts'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import { CANCEL, type JobMessage, SENT } from './job-messages.ts'

interface Running {
  readonly worker: Worker
  readonly port: MessagePort
  readonly control: Int32Array
  readonly ended: Promise<void>
}

/**
 * Runs a worker module on one job, passing its progress on. When the caller goes away or `signal` aborts, the job is
 * told to stop, and this waits until it has tidied up.
 */
export async function* runJob<Result>(
  module: URL,
  job: unknown,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Result, void> {
  const running = startWorker(module, job)
  const inbox = listen(running)
  const cancel = () => Atomics.store(running.control, CANCEL, 1)
  signal?.addEventListener('abort', cancel)
  if (signal?.aborted) cancel()
  try {
    for (;;) {
      const message = await inbox()
      if (message.kind === 'progress') yield message.progress
      else return resultOf<Result>(message)
    }
  } finally {
    signal?.removeEventListener('abort', cancel)
    cancel()
    await running.ended
    running.port.close()
  }
}

/** The same for a caller that must not go on before it is done: blocks this thread. */
export function runJobNow<Result>(module: URL, job: unknown): Result {
  const { worker, port, control } = startWorker(module, job)
  try {
    for (let seen = 0; ; ) {
      // The first message comes once the module is loaded; a worker that cannot load would otherwise block for ever.
      const woken = Atomics.wait(control, SENT, seen, seen === 0 ? FIRST_MESSAGE_MS : LONGEST_MS)
      const received = receiveMessageOnPort(port) as { message: JobMessage } | undefined
      if (received === undefined) {
        if (woken === 'timed-out') throw new Error(`${module.pathname} does not answer`)
        continue
      }
      seen += 1
      if (received.message.kind !== 'progress') return resultOf<Result>(received.message)
    }
  } finally {
    port.close()
    void worker.terminate()
  }
}

const FIRST_MESSAGE_MS = 60_000
const LONGEST_MS = 3_600_000

function startWorker(module: URL, job: unknown): Running {
  const { port1, port2 } = new MessageChannel()
  const control = new Int32Array(new SharedArrayBuffer(8))
  const worker = new Worker(module, { workerData: { job, port: port2, control }, transferList: [port2] })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  return { worker, port: port1, control, ended }
}

function listen({ worker, port }: Running): () => Promise<JobMessage> {
  const messages: JobMessage[] = []
  let wake = () => {}
  const put = (message: JobMessage) => {
    messages.push(message)
    wake()
  }
  port.on('message', put)
  worker.once('error', (fault) =>
    put({ kind: 'fault', fault: fault instanceof Error ? fault : new Error(String(fault)) }),
  )
  worker.once('exit', (code) => {
    // What the worker sent last may still be on its way.
    setImmediate(() => put({ kind: 'fault', fault: new Error(`the worker ended with ${code} before it answered`) }))
  })
  return async () => {
    while (messages.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return messages.shift() as JobMessage
  }
}

function resultOf<Result>(message: Exclude<JobMessage, { kind: 'progress' }>): Result {
  if (message.kind === 'refusal') throw new Refusal(message.code, message.data)
  if (message.kind === 'fault') throw message.fault
  return message.result as Result
}
