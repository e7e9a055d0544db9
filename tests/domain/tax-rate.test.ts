import { expect, test } from 'vitest'
import { taxRates } from '../../src-main/core/db/tax-rates.ts'
import { taxPercentOn, taxWithin } from '../../src-shared/domain/tax-rate.ts'

test.each([
  ['standard', '2019-09-30', 8],
  ['standard', '2019-10-01', 10],
  ['reduced', '2019-09-30', null],
  ['reduced', '2019-10-01', 8],
  ['reduced', '2027-04-01', 8],
  ['none', '2026-04-01', null],
  ['exempt', '2026-04-01', null],
  ['free', '2026-04-01', null],
] as const)('%s is taxed on %s at %s percent', (taxClass, day, percent) => {
  expect(taxPercentOn(taxRates, taxClass, day)).toBe(percent)
})

test('a rate that was only announced holds from the day on which it becomes law, and no longer than it says', () => {
  const enacted = taxRates.map((rate) => ({ ...rate, enacted: true }))

  const percents = ['2027-03-31', '2027-04-01', '2029-03-31', '2029-04-01'].map((day) =>
    taxPercentOn(enacted, 'reduced', day),
  )
  expect(percents).toEqual([8, 1, 1, 8])
})

test.each([
  [1080, 8, 80],
  [1100, 10, 100],
  [999, 10, 90],
  [1, 10, 0],
])('of %i yen at %i percent %i yen are tax', (amount, percent, tax) => {
  expect(taxWithin(amount, percent)).toBe(tax)
})
