import { expect, test } from 'vitest'
import { memberNumberIn, readYen } from '../../../src-renderer/ui/read-yen.ts'

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

test.each(['', '0', '-500', '1.5', '1e4', '一万', '500ドル', '1234567890123', '0053', '００５３'])(
  '%s is no amount',
  (typed) => {
    expect(readYen(typed)).toBeNull()
  },
)

test.each([
  ['0', 0, 0],
  ['０円', 0, 0],
  ['-500', 0, null],
  ['△１，２００', -Infinity, -1200],
  ['−300', -Infinity, -300],
  ['-', -Infinity, null],
])('%s is read where an amount may be as little as %s', (typed, least, amount) => {
  expect(readYen(typed, least)).toBe(amount)
})

test.each([
  ['0053', '0053'],
  [' ００５３ ', '0053'],
  ['0', null],
  ['53', null],
  ['10,000', null],
  ['0x1', null],
])('%s holds the member number %s', (typed, number) => {
  expect(memberNumberIn(typed)).toBe(number)
})
