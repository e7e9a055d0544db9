import type { Progress } from '../../../src-shared/contract/progress.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { runJob } from '../workers/run-job.ts'
import { type ListRenderer, listRenderers } from './list-renderers.ts'
import { drawable } from './list-text.ts'
import type { ListToPrint } from './list-to-print.ts'
import type { PrintedListJob } from './print-list-worker.ts'

/** Few rows are drawn faster than a worker starts. */
const MOST_HERE = 100

/** Draws a list on paper, a long one beside the core; whatever no font holds is printed as 〓. */
export async function* printList(
  list: ListToPrint,
  { as, createdAt }: { readonly as: ListRenderer; readonly createdAt: string },
  signal?: AbortSignal,
): AsyncGenerator<Progress, Uint8Array<ArrayBuffer>, void> {
  yield { stage: 'writing', done: 0, total: list.rows.length }
  const job = { list: drawableTexts(list), as, createdAt } satisfies PrintedListJob
  if (list.rows.length > MOST_HERE) {
    return yield* runJob<Uint8Array<ArrayBuffer>>(new URL('./print-list-worker.ts', import.meta.url), job, signal)
  }
  if (signal?.aborted === true) throw refuse('CANCELLED', {})
  return new Uint8Array(listRenderers[as](job.list, { createdAt }))
}

function drawableTexts(list: ListToPrint): ListToPrint {
  return {
    ...list,
    ...{ title: drawable(list.title), club: drawable(list.club), remark: drawable(list.remark) },
    columns: list.columns.map((column) => ({ ...column, header: drawable(column.header) })),
    rows: list.rows.map((row) => ({ ...row, cells: row.cells.map(drawable) })),
  }
}
