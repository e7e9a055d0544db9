import { expect, test } from 'vitest'
import { tableLines } from '../../src-main/cli/table.ts'

test('columns stand under each other though a kanji is as wide as two letters', () => {
  const rows = [
    ['番号', '氏名', '電話'],
    ['0003', '𠮷田 ﾊｼﾞﾒ', '03-1'],
    ['12', 'Ada', ''],
  ]
  expect(tableLines(rows)).toEqual(['番号  氏名       電話', '0003  𠮷田 ﾊｼﾞﾒ  03-1', '12    Ada'])
})

test('an empty table has no lines', () => {
  expect(tableLines([])).toEqual([])
})
