import { expect, test } from 'vitest'
import { findHeader, headersAt } from '../../../src-shared/domain/roster-import/find-header.ts'
import type { Row } from '../../../src-shared/domain/roster-import/table.ts'

const sheet = (...rows: Row[]) => ({ name: '名簿', rows })

test('the header stands under the titles', () => {
  const table = sheet(
    ['○○会 会員名簿'],
    [],
    ['令和8年4月1日現在', null, null, '担当', '青木'],
    ['No', '氏名', '電話番号', '住所'],
    [1, '青木 一郎', '03-1234-5678', '東京都渋谷区1-1'],
  )
  expect(findHeader(table)).toEqual({ rowIndex: 3, score: 45 })
})

test('a header of two rows is joined', () => {
  const table = sheet(
    ['会員名簿'],
    ['氏名', '連絡先', null, '住所', null],
    [null, '電話', '携帯', '郵便番号', '住所'],
    ['青木 一郎', '03-1234-5678', '090-1234-5678', '150-0001', '東京都渋谷区1-1'],
  )
  expect([findHeader(table)?.rowIndex, headersAt(table, 2)]).toEqual([
    2,
    ['氏名', '連絡先/電話', '連絡先/携帯', '住所/郵便番号', '住所/住所'],
  ])
})

test('a header of one row stays alone though its first member has gaps', () => {
  const table = sheet(
    ['氏名', '電話', '住所', 'メール'],
    ['青木 一郎', null, null, 'a@example.jp'],
    ['木村 花', '03-1234-5678'],
  )
  expect([findHeader(table)?.rowIndex, headersAt(table, 0)]).toEqual([0, ['氏名', '電話', '住所', 'メール']])
})

test('headers are known in any width, with marks, brackets and line breaks', () => {
  const table = sheet(
    ['※氏名（必須）', 'ﾌﾘｶﾞﾅ', '電 話\n番 号', '【住所】'],
    ['青木 一郎', 'アオキ', '03-1234-5678', '東京都'],
  )
  expect(findHeader(table)?.rowIndex).toBe(0)
})

test('an English list and a list of names alone have headers too', () => {
  expect([
    findHeader(sheet(['First name', 'Last name', 'E-mail'], ['Ada', 'Lovelace', 'ada@example.org']))?.rowIndex,
    findHeader(sheet(['氏名'], ['青木 一郎']))?.rowIndex,
  ]).toEqual([0, 0])
})

test('a sheet without a header has none', () => {
  expect([findHeader(sheet(['青木 一郎', '03-1234-5678'])), findHeader(sheet())]).toEqual([null, null])
})

test('氏名 beside headings that nobody has seen before is a header, over rows that fill its columns', () => {
  const wide = ['氏名', ...Array.from({ length: 299 }, (_, i) => `欄${i + 1}`)]
  const person = ['青木 一郎', ...Array.from({ length: 299 }, () => 'x')]

  expect(findHeader({ name: null, rows: [['緑会'], wide, person] })?.rowIndex).toBe(1)
  expect(
    findHeader({
      name: null,
      rows: [
        ['記入者', '氏名'],
        ['', '印', '', '令和8年'],
      ],
    }),
  ).toBeNull()
})
