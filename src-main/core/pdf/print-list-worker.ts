import { serveJob } from '../workers/serve-job.ts'
import { type ListRenderer, listRenderers } from './list-renderers.ts'
import type { ListToPrint } from './list-to-print.ts'

export interface PrintedListJob {
  readonly list: ListToPrint
  readonly as: ListRenderer
  readonly createdAt: string
}

/** Draws a long list beside the core. */
serveJob<PrintedListJob, Uint8Array<ArrayBuffer>>(
  async ({ list, as, createdAt }, watch) => {
    const onPage = (done: number, total: number) => {
      watch.checkCancelled()
      watch.report({ stage: 'writing', done, total })
    }
    return new Uint8Array(listRenderers[as](list, { createdAt, onPage }))
  },
  (bytes) => [bytes.buffer],
)
