import { expect, test } from 'vitest'
import { paymentDoubt } from '../../../src-renderer/features/dues/payment-doubt.ts'

test.each([
  [2000, 2000, null],
  [500, 2000, null],
  [2001, 2000, 'moreThanOpen'],
  [99_999_999_999, 2000, 'moreThanOpen'],
  [53, 0, 'nothingOpen'],
  [1_000_000, 1_200_000, null],
  [1_000_001, 1_200_000, 'large'],
])('¥%i on ¥%i that is open raises the doubt %s', (amount, open, doubt) => {
  expect(paymentDoubt(amount, open)).toBe(doubt)
})
