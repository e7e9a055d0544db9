import { expect, test } from 'vitest'
import { moved, positionsToWrite } from '../../../src-renderer/features/settings/list-order.ts'

const fees = (...positions: number[]) => positions.map((position, index) => ({ id: 'abcdef'[index] ?? '', position }))
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join('')
const written = (items: readonly { readonly id: string; readonly position: number }[]) =>
  positionsToWrite(items).map(({ item, position }) => `${item.id}${position}`)

test('a fee moves one place, and at an end it stays', () => {
  const list = fees(0, 1, 2)

  expect([moved(list, 2, -1), moved(list, 0, 1), moved(list, 0, -1), moved(list, 2, 1)].map(ids)).toEqual([
    'acb',
    'bac',
    'abc',
    'abc',
  ])
})

test('two neighbours only trade their positions, whatever gaps a deleted fee left', () => {
  expect(written(moved(fees(0, 4, 9), 2, -1))).toEqual(['c4', 'b9'])
})

test('fees that all had the same position are numbered from the top', () => {
  expect(written(moved(fees(0, 0, 0), 0, 1))).toEqual(['a1', 'c2'])
})
