import { setImmediate } from 'node:timers/promises'
import { serveJob } from '../../../src-main/core/workers/serve-job.ts'

serveJob(async (number: number, watch): Promise<number> => {
  for (let done = 0; done < number; done += 1) {
    watch.checkCancelled()
    watch.report({ stage: 'doubling', done, total: number })
    await setImmediate()
  }
  return number * 2
})
