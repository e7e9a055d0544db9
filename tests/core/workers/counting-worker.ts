import { setImmediate } from 'node:timers/promises'
import { serveTasks, workerSetup } from '../../../src-main/core/workers/serve-job.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'

export interface CountingTasks {
  greet: { ask: { name: string }; answer: string }
  count: { ask: { to: number }; answer: number }
  refuse: { ask: null; answer: never }
  fail: { ask: null; answer: never }
  hoard: { ask: null; answer: number }
}

let counted = 0

serveTasks<CountingTasks>({
  greet: ({ name }) => `${workerSetup<{ greeting: string }>().greeting} ${name}`,
  async count({ to }, watch) {
    for (let done = 0; done < to; done += 1) {
      watch.checkCancelled()
      watch.report({ stage: 'counting', done, total: to })
      counted += 1
      await setImmediate()
    }
    return counted
  },
  refuse() {
    throw refuse('CLUB_NOT_FOUND', { path: '/会' })
  },
  fail() {
    throw new TypeError('a bug')
  },
  hoard() {
    const kept: unknown[] = []
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })))
  },
})
