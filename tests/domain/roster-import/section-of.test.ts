import { expect, test } from 'vitest'
import { goneRows, goneStatusOf } from '../../../src-shared/domain/roster-import/section-of.ts'

test.each([
  ['退会者', 'left'],
  ['【退会者】', 'left'],
  ['■退会会員（令和7年度）', 'left'],
  ['令和6年度退会者', 'left'],
  ['元会員', 'left'],
  ['退会者名簿', 'left'],
  ['Former members', 'left'],
  ['物故者', 'deceased'],
  ['物故会員 3名', null],
  ['故人', 'deceased'],
  ['退会届の書き方', null],
  ['現会員', null],
  ['元町班', null],
  ['1班', null],
  ['', null],
] as const)('“%s” heads people who are %s', (text, status) => {
  expect(goneStatusOf(text)).toBe(status)
})

test('a section ends at the next heading of a group or of members, and not at a note', () => {
  const rows = [
    ['氏名'],
    ['青木'],
    ['退会者', '2名'],
    ['髙木', '1'],
    ['※敬称略'],
    ['佐藤', '2'],
    ['現会員'],
    ['鈴木', '3'],
  ]

  expect([...goneRows({ name: null, rows })]).toEqual([
    [3, 'left'],
    [5, 'left'],
  ])
})
