import { expect, test } from 'vitest'
import { draftOf, faultsOf, inputOf, newPrice } from '../../../src-renderer/features/settings/fee-draft.ts'

const whole = { ...draftOf(null), name: '年会費', amount: 3000 }

test('a new fee is whole with its name and amount, and dues of a year are due in its first three months', () => {
  expect(faultsOf(draftOf(null))).toMatchObject({ name: true, amount: true })
  expect(faultsOf(whole)).toEqual({ name: false, amount: false, furtherAmount: false, prices: new Set() })
  expect(inputOf(whole)).toMatchObject({ amount: 3000, dueMonth: 3 })
})

test('an amount that was left empty is asked for, not taken as free; ¥0 is free', () => {
  const further = { ...whole, familyRule: 'further' as const }
  const price = newPrice()

  expect(faultsOf(further).furtherAmount).toBe(true)
  expect(faultsOf({ ...further, furtherAmount: 0 }).furtherAmount).toBe(false)
  expect(faultsOf({ ...whole, prices: [price] }).prices).toEqual(new Set([price.key]))
  expect(faultsOf({ ...whole, prices: [{ ...price, amount: 0 }] }).prices).toEqual(new Set())
})
