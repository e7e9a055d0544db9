import { receiveMessageOnPort } from 'node:worker_threads'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { type JobModule, type JobReply, type JobRequest, type JobTask, SENT } from './job-messages.ts'
import { relayProgress } from './relay-progress.ts'
import { answerOf, startWorker } from './start-worker.ts'
import { type AskOptions, WorkerSession } from './worker-session.ts'

/**
 * Runs a worker module on one job, passing its progress on. When the caller goes away or `signal` aborts, the job is
 * told to stop, and this waits until it has tidied up. An answer that was on its way already is not given: who has
 * stopped work gets nothing of it.
 */
export async function* runJob<Result, Job = unknown>(
  module: JobModule<Job, Result>,
  job: Job,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Result, void> {
  const answer = yield* relayProgress(signal, (stop, onProgress) => awaitJob(module, job, { signal: stop, onProgress }))
  if (signal?.aborted) throw refuse('CANCELLED', {})
  return answer
}

/** The same for who waits for nothing but the end. */
export async function awaitJob<Result, Job = unknown>(
  module: JobModule<Job, Result>,
  job: Job,
  options: AskOptions = {},
): Promise<Result> {
  const session = new WorkerSession<JobTask<Job, Result>>(module)
  try {
    return await session.ask('job', job, options)
  } finally {
    await session.leave()
  }
}

/** The same for a caller that must not go on before it is done: blocks this thread. */
export function runJobNow<Result, Job = unknown>(module: JobModule<Job, Result>, job: Job): Result {
  const { worker, port, control } = startWorker(module)
  let answered = false
  try {
    port.postMessage({ id: 1, task: 'job', ask: job } satisfies JobRequest)
    for (let seen = 0; ; ) {
      // The first message comes once the module is loaded; a worker that cannot load would otherwise block for ever.
      const woken = Atomics.wait(control, SENT, seen, seen === 0 ? FIRST_MESSAGE_MS : LONGEST_MS)
      const received = receiveMessageOnPort(port) as { message: JobReply } | undefined
      if (received === undefined) {
        if (woken === 'timed-out') throw new Error(`${module.pathname} does not answer`)
        continue
      }
      seen += 1
      if (received.message.kind === 'progress') continue
      answered = true
      return answerOf(received.message) as Result
    }
  } finally {
    // Let go of, it ends by itself.
    port.close()
    if (answered) worker.unref()
    else void worker.terminate()
  }
}

const FIRST_MESSAGE_MS = 60_000
const LONGEST_MS = 3_600_000
