import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OpenCharge, settleDues } from '../../src-shared/domain/settle-dues.ts'

const charge = (id: string, year: number, open: number, more: Partial<OpenCharge> = {}): OpenCharge => ({
  id,
  periodStart: `${year}-04-01`,
  dueOn: `${year}-06-30`,
  feePosition: 0,
  open,
  ...more,
})

test('money settles the oldest year first and the rest as far as it goes', () => {
  const charges = [charge('new', 2026, 3000), charge('old', 2024, 3000), charge('middle', 2025, 3000)]
  expect(settleDues(charges, 7000)).toEqual([
    { chargeId: 'old', amount: 3000 },
    { chargeId: 'middle', amount: 3000 },
    { chargeId: 'new', amount: 1000 },
  ])
})

test('within a year what is due first comes first, then the order of the fees', () => {
  const charges = [
    charge('no day', 2026, 100, { dueOn: null }),
    charge('second fee', 2026, 100, { feePosition: 1 }),
    charge('first fee', 2026, 100, { feePosition: 0 }),
    charge('due early', 2026, 100, { dueOn: '2026-04-30', feePosition: 9 }),
  ]
  expect(settleDues(charges, 400).map(({ chargeId }) => chargeId)).toEqual([
    'due early',
    'first fee',
    'second fee',
    'no day',
  ])
})

test('what is more than owed settles nothing', () => {
  expect(settleDues([charge('only', 2026, 3000)], 5000)).toEqual([{ chargeId: 'only', amount: 3000 }])
  expect(settleDues([charge('paid', 2026, 0), charge('paid twice', 2026, -500)], 5000)).toEqual([])
})

test('no charge gets more than is open, and all money is used while anything is open', () => {
  const charges = fc.array(
    fc.record({ year: fc.integer({ min: 2020, max: 2026 }), open: fc.integer({ min: -100, max: 5000 }) }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(charges, fc.integer({ min: 1, max: 30_000 }), (list, amount) => {
      const given = list.map(({ year, open }, index) => charge(String(index), year, open))
      const allocations = settleDues(given, amount)
      const owed = given.reduce((sum, { open }) => sum + Math.max(0, open), 0)
      expect(allocations.reduce((sum, part) => sum + part.amount, 0)).toBe(Math.min(owed, amount))
      for (const part of allocations) {
        expect(part.amount).toBeGreaterThan(0)
        expect(part.amount).toBeLessThanOrEqual(given[Number(part.chargeId)]?.open ?? 0)
      }
    }),
    { numRuns: 300 },
  )
})
