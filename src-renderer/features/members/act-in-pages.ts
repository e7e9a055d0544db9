import type { Progress } from '../../../src-shared/contract/progress.ts'
import type { MemberId, OperationId } from '../../../src-shared/contract/values.ts'

/** How many people the wire takes at once. */
const pageSize = 1000

type Act = (ids: MemberId[]) => Promise<{ operationId: OperationId }>

export type PagesDone = {
  /** One a page, in the order in which they were done. */
  readonly operationIds: readonly OperationId[]
  /** How many people it was done for: fewer than asked when it was stopped or refused. */
  readonly count: number
  readonly failure: unknown
}

/** Does the same to any number of people, a page at a time; what was done before a stop or a refusal is a fact. */
export async function* actInPages(
  ids: readonly MemberId[],
  act: Act,
  signal: AbortSignal,
): AsyncGenerator<Progress, PagesDone> {
  const operationIds: OperationId[] = []
  let count = 0
  while (count < ids.length && !signal.aborted) {
    yield { stage: 'writing', done: count, total: ids.length }
    const page = ids.slice(count, count + pageSize)
    try {
      operationIds.push((await act(page)).operationId)
    } catch (failure) {
      return { operationIds, count, failure }
    }
    count += page.length
  }
  return { operationIds, count, failure: null }
}
