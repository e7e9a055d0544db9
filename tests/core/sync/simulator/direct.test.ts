import { expect, test } from 'vitest'
import { caseOf } from './case.ts'
import { faultOf } from './shrink.ts'

// How long it takes on a machine that does other things besides is no fault of it.
const patiently = { timeout: 1_200_000 }

const RUNS = 3000

/** All that fail, each with its seed: `node tests/core/sync/simulator/main.ts direct <seed> 1 shrink` makes it small. */
test(
  `whatever laptops tell each other in whatever order, they end alike and nothing is lost: ${RUNS} histories`,
  patiently,
  async () => {
    const broken: string[] = []
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const fault = await faultOf(caseOf('direct', seed))
      if (fault !== null) broken.push(`seed ${seed}: ${fault.message}`)
    }
    expect(broken).toEqual([])
  },
)
