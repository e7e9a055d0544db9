import { expect, test } from 'vitest'
import { readNumber } from '../../../src-renderer/ui/read-number.ts'

test.each([
  ['20', 20],
  ['２０', 20],
  ['１，２００', 1200],
  ['1、200', 1200],
  [' 5 ', 5],
  ['−3', -3],
  ['ー３', -3],
  ['-0', 0],
  ['12.', 12],
])('%s is the whole number %i', (typed, number) => {
  expect(readNumber(typed)).toEqual({ kind: 'number', number })
})

test.each(['', '　'])('nothing typed is no number and no fault', (typed) => {
  expect(readNumber(typed)).toEqual({ kind: 'empty' })
})

test.each(['二十', '20名', '1e3', '12,7', '1,2,3', '-', '1.2.3'])('%s is not guessed at', (typed) => {
  expect(readNumber(typed)).toEqual({ kind: 'unreadable', why: 'unreadable' })
})

test('12.7 is neither 12 nor 127 where only whole numbers count', () => {
  expect(readNumber('12.7')).toEqual({ kind: 'unreadable', why: 'notWhole' })
  expect(readNumber('１２．７', { decimals: true })).toEqual({ kind: 'number', number: 12.7 })
})

test('a number beyond what the place takes says so', () => {
  expect(readNumber('0', { range: [1, 100] })).toEqual({ kind: 'unreadable', why: 'outside' })
  expect(readNumber('１０１', { range: [1, 100] })).toEqual({ kind: 'unreadable', why: 'outside' })
  expect(readNumber('100', { range: [1, 100] })).toEqual({ kind: 'number', number: 100 })
})
