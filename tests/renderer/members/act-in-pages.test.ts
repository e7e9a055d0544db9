import { expect, test } from 'vitest'
import { actInPages } from '../../../src-renderer/features/members/act-in-pages.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import type { MemberId, OperationId } from '../../../src-shared/contract/values.ts'

const people = (count: number) => Array.from({ length: count }, (_, index) => `member ${index}` as MemberId)

/** Answers each page with an operation that is called after its first person and its size. */
const answer = async (ids: MemberId[]) => ({ operationId: `${ids[0]} × ${ids.length}` as OperationId })

async function follow<Result>(work: AsyncGenerator<Progress, Result>) {
  const reports: string[] = []
  for (;;) {
    const step = await work.next()
    if (step.done) return { reports, result: step.value }
    reports.push(`${step.value.done} of ${step.value.total}`)
  }
}

test('more people than the wire takes at once go in pages, in their order', async () => {
  const work = actInPages(people(2300), answer, new AbortController().signal)

  expect(await follow(work)).toEqual({
    reports: ['0 of 2300', '1000 of 2300', '2000 of 2300'],
    result: {
      operationIds: ['member 0 × 1000', 'member 1000 × 1000', 'member 2000 × 300'],
      count: 2300,
      failure: null,
    },
  })
})

test('what was done before it was stopped is told, and can be taken back', async () => {
  const stop = new AbortController()
  const stopAtOnce = async (ids: MemberId[]) => {
    stop.abort()
    return answer(ids)
  }

  const { result } = await follow(actInPages(people(2300), stopAtOnce, stop.signal))

  expect(result).toEqual({ operationIds: ['member 0 × 1000'], count: 1000, failure: null })
})

test('what was done before a refusal is told with the refusal', async () => {
  const refusal = new Error('refused')
  const refuseLater = async (ids: MemberId[]) => {
    if (ids[0] !== 'member 0') throw refusal
    return answer(ids)
  }

  const { result } = await follow(actInPages(people(1001), refuseLater, new AbortController().signal))

  expect(result).toEqual({ operationIds: ['member 0 × 1000'], count: 1000, failure: refusal })
})
