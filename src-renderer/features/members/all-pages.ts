import type { MemberId, OperationId } from '../../../src-shared/contract/values.ts'
import { actInPages } from './act-in-pages.ts'

type Counted = { readonly operationId: OperationId; readonly count: number }

/** Does the same to any number of people, and counts for how many it changed something. */
export async function allPages(
  ids: readonly MemberId[],
  act: (page: MemberId[]) => Promise<Counted>,
): Promise<{ readonly count: number; readonly operationIds: readonly OperationId[] }> {
  let count = 0
  const counted = async (page: MemberId[]) => {
    const done = await act(page)
    count += done.count
    return done
  }
  const pages = actInPages(ids, counted, new AbortController().signal)
  for (;;) {
    const step = await pages.next()
    if (!step.done) continue
    if (step.value.failure !== null) throw step.value.failure
    return { count, operationIds: step.value.operationIds }
  }
}
