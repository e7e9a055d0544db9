import { expect, test } from 'vitest'
import { pastedBlock } from '../../../src-renderer/features/members/pasted-edit.ts'
import { readPasted, writeForPasting } from '../../../src-renderer/features/members/read-pasted.ts'

test('a block from a spreadsheet is taken apart, a cell of several lines too', () => {
  expect(readPasted('0101\t"一行目\n二行目"\r\n0102\t\r\n')).toEqual([
    ['0101', '一行目\n二行目'],
    ['0102', ''],
  ])
  expect(readPasted(writeForPasting([['0101', 'a\tb']]))).toEqual([['0101', 'a\tb']])
})

test('what reaches past the list, or a column that cannot be changed, is counted and left out', () => {
  const block = [
    ['1', '2', '3', '4'],
    ['5', '6', '7', '8'],
  ]
  const people = [{ id: 'ada' as never }]

  expect(pastedBlock(block, people, ['memberNumber', 'age', 'phone'], (column) => column !== 'age')).toEqual({
    rows: [{ id: 'ada', cells: { memberNumber: '1', phone: '3' } }],
    beyond: 1,
    extra: 1,
    ignored: ['age'],
  })
})
