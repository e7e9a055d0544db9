import { expect, test } from 'vitest'
import { cellMove } from '../../../src-renderer/ui/data-grid-editing.ts'

const bounds = { rows: 3, columns: 4, rowsShown: 10 }
const key = (name: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  ...{ key: name, shiftKey: false, ctrlKey: false },
  ...held,
})

test('Tab goes on in the next row at the end of one, and stays at the last cell', () => {
  expect(cellMove(key('Tab'), { row: 0, column: 3 }, bounds)).toEqual({ row: 1, column: 0 })
  expect(cellMove(key('Tab', { shiftKey: true }), { row: 1, column: 0 }, bounds)).toEqual({ row: 0, column: 3 })
  expect(cellMove(key('Tab'), { row: 2, column: 3 }, bounds)).toEqual({ row: 2, column: 3 })
})

test('the arrows stay within the list, and letters are no move', () => {
  expect(cellMove(key('ArrowUp'), { row: 0, column: 1 }, bounds)).toEqual({ row: 0, column: 1 })
  expect(cellMove(key('ArrowDown', { ctrlKey: true }), { row: 0, column: 1 }, bounds)).toEqual({ row: 2, column: 1 })
  expect(cellMove(key('a'), { row: 0, column: 1 }, bounds)).toBeNull()
})
