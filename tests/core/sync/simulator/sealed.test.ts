import { expect, test } from 'vitest'
import type { SimCase } from './case.ts'
import { caseOf } from './case.ts'
import counterExamples from './counter-examples.json' with { type: 'json' }
import { faultOf } from './shrink.ts'

// How long it takes on a machine that does other things besides is no fault of it.
const patiently = { timeout: 1_200_000 }

const RUNS = 300

/** As in direct.test.ts; `sealed` in place of `direct`. */
test(
  `whatever happens to laptops and to the place they share, they end alike and nothing is lost: ${RUNS} histories`,
  patiently,
  async () => {
    const broken: string[] = []
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const fault = await faultOf(caseOf('sealed', seed))
      if (fault !== null) broken.push(`seed ${seed}: ${fault.message}`)
    }
    expect(broken).toEqual([])
  },
)

test.for(counterExamples)('what once went wrong goes right: $about', async ({ played }) => {
  expect(await faultOf(played as SimCase)).toBeNull()
})
