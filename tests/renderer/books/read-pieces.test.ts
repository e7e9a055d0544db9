import { expect, test } from 'vitest'
import { readPieces } from '../../../src-renderer/features/books/read-pieces.ts'

test('the pieces of a coin are a whole number in digits of either width', () => {
  expect(readPieces('１２枚')).toEqual({ kind: 'number', number: 12 })
  expect(readPieces('')).toEqual({ kind: 'empty' })
})

test.each([
  ['2.5', 'notWhole'],
  ['-3', 'outside'],
  ['3束', 'unreadable'],
])('%s pieces are not taken for none', (typed, why) => {
  expect(readPieces(typed)).toEqual({ kind: 'unreadable', why })
})
