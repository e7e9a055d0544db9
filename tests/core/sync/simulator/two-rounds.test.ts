import { expect, test } from 'vitest'
import { playTwoRounds } from './two-rounds.ts'

// How long it takes on a machine that does other things besides is no fault of it.
const patiently = { timeout: 1_200_000 }

test(
  'a laptop that syncs by the timer and by the button at once sends nothing twice and ends as the others',
  patiently,
  async () => {
    const broken: string[] = []
    for (let seed = 1; seed <= 200; seed += 1) {
      const fault = await playTwoRounds(seed).then(() => null, String)
      if (fault !== null) broken.push(`seed ${seed}: ${fault}`)
    }
    expect(broken).toEqual([])
  },
)
