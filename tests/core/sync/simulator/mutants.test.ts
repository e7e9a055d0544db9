import { afterAll, expect, test } from 'vitest'
import { caseOf } from './case.ts'
import seeds from './mutant-seeds.json' with { type: 'json' }
import { mutants } from './mutants.ts'
import { MutatedCopy } from './mutated-copy.ts'
import { faultOf } from './shrink.ts'

// How long it takes on a machine that does other things besides is no fault of it.
const patiently = { timeout: 1_200_000 }

const WITHIN = 2000
const copy = new MutatedCopy()
afterAll(() => copy.remove())

const seedOf: Readonly<Record<string, number | undefined>> = seeds

/** Where the program has changed since, a seed may have lost what made it special: then another must be found. */
test.for(mutants)('the simulator finds it when $name', patiently, (mutant) => {
  const seed = seedOf[mutant.name] ?? 0

  const found = copy.withFault(mutant, () => {
    return copy.firstFailure(mutant.level, seed, 1) ?? copy.firstFailure(mutant.level, 1, WITHIN)
  })

  expect(found).not.toBeNull()
})

test('without a fault none of these histories goes wrong', patiently, async () => {
  const broken: string[] = []
  for (const { name, level } of mutants) {
    const fault = await faultOf(caseOf(level, seedOf[name] ?? 0))
    if (fault !== null) broken.push(`${name}: ${fault.message}`)
  }
  expect(broken).toEqual([])
})
