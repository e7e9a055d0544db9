import { expect, test } from 'vitest'
import { playOrdinaryWork } from './ordinary-work.ts'

// How long it takes on a machine that does other things besides is no fault of it.
const patiently = { timeout: 1_200_000 }

const EDITS = 5000

test(
  'in ordinary work four people write the same thing differently at most once in two hundred edits',
  patiently,
  async () => {
    const { different } = await playOrdinaryWork(EDITS)

    expect(different).toBeLessThanOrEqual(EDITS / 200)
  },
)
