import { expect, test } from 'vitest'
import { isCounterLeftOut } from '../../../src-renderer/features/imports/import-targets.ts'

const numbers = { index: 0, header: '番号', target: 'ignore', reason: 'counter', examples: ['1', '2'] }
const plan = (first: string, second: string) => ({
  sheet: null,
  headerRow: 1,
  columns: [
    { index: 0, target: first },
    { index: 1, target: second },
  ],
})

test('a column that counts can be taken as the member numbers, where nothing else holds them', () => {
  expect([
    isCounterLeftOut(numbers, plan('ignore', 'name')),
    isCounterLeftOut(numbers, plan('memberNumber', 'name')),
    isCounterLeftOut(numbers, plan('ignore', 'memberNumber')),
    isCounterLeftOut({ ...numbers, reason: 'empty' }, plan('ignore', 'name')),
  ]).toEqual([true, false, false, false])
})
