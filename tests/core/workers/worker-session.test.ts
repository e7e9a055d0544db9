import { expect, onTestFinished, test } from 'vitest'
import { awaitJob, runJob, runJobNow } from '../../../src-main/core/workers/run-job.ts'
import type { WorkerOptions } from '../../../src-main/core/workers/start-worker.ts'
import { WorkerGone, WorkerSession } from '../../../src-main/core/workers/worker-session.ts'
import { finish } from '../../support/finish.ts'
import type { CountingTasks } from './counting-worker.ts'

const forEver = { to: Number.MAX_SAFE_INTEGER }
const doubling = new URL('./doubling-worker.ts', import.meta.url)

function session(options: WorkerOptions = {}): WorkerSession<CountingTasks> {
  const opened = new WorkerSession<CountingTasks>(new URL('./counting-worker.ts', import.meta.url), options)
  onTestFinished(() => opened.end())
  return opened
}

test('a worker keeps what it was started with and answers one task after another', async () => {
  const worker = session({ setup: { greeting: 'こんにちは' } })

  const answers = await Promise.all([
    worker.ask('count', { to: 3 }),
    worker.ask('greet', { name: '青木' }),
    worker.ask('count', { to: 2 }),
  ])

  expect(answers).toEqual([3, 'こんにちは 青木', 5])
})

test('a refusal comes back as itself, a bug as a bug, and the worker goes on', async () => {
  const worker = session()

  await expect(worker.ask('refuse', null)).rejects.toMatchObject({ code: 'CLUB_NOT_FOUND', data: { path: '/会' } })
  await expect(worker.ask('fail', null)).rejects.toThrow(new TypeError('a bug'))
  expect(await worker.ask('count', { to: 1 })).toBe(1)
})

test('only the task that is given up stops, also one whose turn has not come', async () => {
  const worker = session()
  const [stopFirst, stopThird] = [new AbortController(), new AbortController()]
  const first = expect(
    worker.ask('count', forEver, { signal: stopFirst.signal, onProgress: () => stopFirst.abort() }),
  ).rejects.toMatchObject({ code: 'CANCELLED' })
  const second = worker.ask('count', { to: 5 })
  const third = expect(worker.ask('count', forEver, { signal: stopThird.signal })).rejects.toMatchObject({
    code: 'CANCELLED',
  })
  stopThird.abort()

  await first
  const before = await second
  await third

  expect(await worker.ask('count', { to: 1 })).toBe(before + 1)
})

test('a worker that takes too much memory is ended, and whoever waits is told', async () => {
  const worker = session({ heapMb: 32 })

  await expect(worker.ask('hoard', null)).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' })
  await expect(worker.ask('count', { to: 1 })).rejects.toThrow(WorkerGone)
})

test('whoever waits for a worker that is ended is told', async () => {
  const worker = session()
  const waiting = expect(worker.ask('count', forEver)).rejects.toThrow()

  await worker.end()

  await waiting
  await expect(worker.ask('count', { to: 1 })).rejects.toThrow(WorkerGone)
})

test('a job is run with its progress, for its end alone, or while this thread waits', async () => {
  const steps: number[] = []
  const told = await finish(runJob<number>(doubling, 21), ({ done }) => steps.push(done))

  expect([told, await awaitJob<number>(doubling, 4), runJobNow<number>(doubling, 8)]).toEqual([42, 8, 16])
  expect(steps[0]).toBe(0)
})

test('a job that nobody takes the steps of any more is stopped', async () => {
  const steps = runJob<number>(doubling, Number.POSITIVE_INFINITY)
  await steps.next()

  expect(await steps.return(0)).toMatchObject({ done: true })
})

test('a module that cannot be loaded is a fault, not silence', async () => {
  const nowhere = new URL('./nowhere.ts', import.meta.url)

  await expect(awaitJob(nowhere, null)).rejects.toThrow('nowhere.ts')
})
