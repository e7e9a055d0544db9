import { expect, test } from 'vitest'
import { playCut, scenarios } from './crash-points.ts'

test.for(Object.keys(scenarios))('the power may go at any step of a round: %s', async (scenario) => {
  const steps = await playCut(scenario)
  const broken: string[] = []
  for (let step = 1; step <= steps; step += 1) {
    for (const when of ['before', 'after'] as const) {
      const fault = await playCut(scenario, { step, when }).then(() => null, String)
      if (fault !== null) broken.push(`${when} step ${step}: ${fault}`)
    }
  }
  expect(broken).toEqual([])
  expect(steps).toBeGreaterThan(8)
})
