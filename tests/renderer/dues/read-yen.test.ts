import { expect, test } from 'vitest'
import { readYen } from '../../../src-renderer/features/dues/read-yen.ts'

test.each([
  ['10000', 10000],
  ['10,000', 10000],
  ['１０，０００円', 10000],
  ['¥3,000', 3000],
  ['￥３０００', 3000],
  [' 500 ', 500],
])('the treasurer types %s and means ¥%i', (typed, amount) => {
  expect(readYen(typed)).toBe(amount)
})

test.each(['', '0', '-500', '1.5', '1e4', '一万', '500ドル', '1234567890123'])('%s is no amount', (typed) => {
  expect(readYen(typed)).toBeNull()
})
