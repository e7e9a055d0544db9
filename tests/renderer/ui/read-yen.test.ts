import { expect, test } from 'vitest'
import { memberNumberIn, readYen } from '../../../src-renderer/ui/read-yen.ts'

test.each([
  ['10000', 10000],
  ['10,000', 10000],
  ['１０，０００円', 10000],
  ['¥3,000', 3000],
  ['￥３０００', 3000],
  ['\\3000', 3000],
  [' 500 ', 500],
])('the treasurer types %s and means ¥%i', (typed, amount) => {
  expect(readYen(typed)).toEqual({ kind: 'number', number: amount })
})

test.each([
  ['0', 'outside'],
  ['-500', 'outside'],
  ['1234567890123', 'outside'],
  ['1.5', 'notWhole'],
  ['3.000', 'notWhole'],
  ['３．０００円', 'notWhole'],
  ['3000.', 'unreadable'],
  ['1e4', 'unreadable'],
  ['一万', 'unreadable'],
  ['500ドル', 'unreadable'],
  ['12,34', 'unreadable'],
  ['円', 'unreadable'],
  ['0053', 'unreadable'],
  ['００５３', 'unreadable'],
])('%s is no amount: %s', (typed, why) => {
  expect(readYen(typed)).toEqual({ kind: 'unreadable', why })
})

test('nothing typed is no amount and no fault', () => {
  expect(readYen(' ')).toEqual({ kind: 'empty' })
})

test.each([
  ['0', 0, 0],
  ['０円', 0, 0],
  ['△１，２００', -999_999, -1200],
  ['−300', -999_999, -300],
])('%s is read where an amount may be as little as %s', (typed, least, amount) => {
  expect(readYen(typed, least)).toEqual({ kind: 'number', number: amount })
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
