import { expect, test } from 'vitest'
import { chargeState } from '../../src-shared/domain/charge-state.ts'

test('a charge is open, part paid, paid or waived by its sums', () => {
  const states = [
    { allocated: 0, waived: 0, open: 3000 },
    { allocated: 1000, waived: 0, open: 2000 },
    { allocated: 0, waived: 1000, open: 2000 },
    { allocated: 3000, waived: 0, open: 0 },
    { allocated: 1000, waived: 2000, open: 0 },
    { allocated: 0, waived: 3000, open: 0 },
    { allocated: 4000, waived: 0, open: -1000 },
  ].map(chargeState)
  expect(states).toEqual(['open', 'part', 'part', 'paid', 'paid', 'waived', 'paid'])
})
