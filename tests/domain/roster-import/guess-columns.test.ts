import { expect, test } from 'vitest'
import { guessColumns } from '../../../src-shared/domain/roster-import/guess-columns.ts'
import type { Cell } from '../../../src-shared/domain/roster-import/table.ts'

function guess(columns: Readonly<Record<string, readonly Cell[]>>) {
  const headers = Object.keys(columns).map((header) => header.trim())
  const height = Math.max(...Object.values(columns).map((cells) => cells.length))
  const rows = Array.from({ length: height }, (_, i) => Object.values(columns).map((cells) => cells[i] ?? null))
  const guessed = guessColumns({ name: null, rows: [headers, ...rows] }, 0)
  return guessed.map(({ target, reason }) => `${target} (${reason})`)
}

test('a column No that only counts the rows is left out, a 会員番号 is not', () => {
  expect([
    guess({ No: [1, 2, 3], 氏名: ['a', 'b', 'c'] }),
    guess({ No: [101, 102, 103], 氏名: ['a', 'b', 'c'] }),
    guess({ No: [7, 12, 3], 氏名: ['a', 'b', 'c'] }),
    guess({ No: ['001', '002'], 氏名: ['a', 'b'] }),
    guess({ 会員番号: [1, 2, 3], 氏名: ['a', 'b', 'c'] }),
    guess({ No: [4, 9], 会員番号: [1, 2], 氏名: ['a', 'b'] }),
  ]).toEqual([
    ['ignore (counter)', 'name (synonym)'],
    ['ignore (counter)', 'name (synonym)'],
    ['memberNumber (synonym)', 'name (synonym)'],
    ['memberNumber (synonym)', 'name (synonym)'],
    ['memberNumber (synonym)', 'name (synonym)'],
    ['custom:No (duplicate)', 'memberNumber (synonym)', 'name (synonym)'],
  ])
})

test('連絡先 goes where its cells belong', () => {
  expect([
    guess({ 氏名: ['a'], 連絡先: ['a@example.jp'] }),
    guess({ 氏名: ['a'], 連絡先: ['03-1234-5678'] }),
    guess({ 氏名: ['a'], 連絡先: ['東京都渋谷区1-1'] }),
    guess({ 氏名: ['a'], 連絡先: ['父'] }),
  ]).toEqual([
    ['name (synonym)', 'email (content)'],
    ['name (synonym)', 'phoneAny (content)'],
    ['name (synonym)', 'address (content)'],
    ['name (synonym)', 'custom:連絡先 (content)'],
  ])
})

test('電話 is sorted by what numbers it holds', () => {
  expect([
    guess({ 氏名: ['a'], 電話: ['03-1234-5678'] }),
    guess({ 氏名: ['a'], 電話: ['090-1234-5678'] }),
    guess({ 氏名: ['a', 'b'], 電話: ['03-1234-5678', '090-1234-5678'] }),
    guess({ 氏名: ['a'], 電話: ['090-1234-5678'], 携帯: ['080-1234-5678'] }),
  ]).toEqual([
    ['name (synonym)', 'phone (synonym)'],
    ['name (synonym)', 'mobile (content)'],
    ['name (synonym)', 'phoneAny (content)'],
    ['name (synonym)', 'phone (synonym)', 'mobile (synonym)'],
  ])
})

test('a reading belongs to the name it follows', () => {
  expect(guess({ 姓: ['青木'], フリガナ: ['アオキ'], 名: ['一郎'], 'フリガナ ': ['イチロウ'] })).toEqual([
    'familyName (synonym)',
    'familyNameKana (synonym)',
    'givenName (synonym)',
    'givenNameKana (synonym)',
  ])
})

test('区分 may say the sex, the status or the type', () => {
  expect([
    guess({ 氏名: ['a'], 区分: ['男'] }),
    guess({ 氏名: ['a'], 区分: ['退会'] }),
    guess({ 氏名: ['a'], 区分: ['正会員'] }),
  ]).toEqual([
    ['name (synonym)', 'gender (content)'],
    ['name (synonym)', 'status (content)'],
    ['name (synonym)', 'memberType (synonym)'],
  ])
})

test('unknown headers become fields of the club, ages and dues wait', () => {
  expect(
    guess({
      氏名: ['a'],
      好きな歌: ['x'],
      班: ['1班'],
      年齢: [61],
      '2024年度': ['○'],
      '4月': ['○'],
      備考: ['b'],
      '': ['?'],
    }),
  ).toEqual([
    'name (synonym)',
    'custom:好きな歌 (unknown)',
    'groups:班 (synonym)',
    'ignore (computed)',
    'ignore (dues)',
    'ignore (dues)',
    'memo (synonym)',
    'custom:H (unknown)',
  ])
})

test('columns of groups, offices and tags are told by their headers', () => {
  expect(
    guess({
      氏名: ['a'],
      所属支部: ['東'],
      役職１: ['会長'],
      役職2: ['会計'],
      タグ: ['会報'],
      'Committee name': ['Finance'],
      '合唱（グループ）': ['ソプラノ'],
      '班・支部': ['x'],
      印: ['○'],
      役員: ['○', '✓'],
    }),
  ).toEqual([
    'name (synonym)',
    'groups:支部 (synonym)',
    'office (synonym)',
    'office (synonym)',
    'tags (synonym)',
    'groups:Committee (synonym)',
    'groups:合唱 (synonym)',
    'groups: (synonym)',
    'custom:印 (content)',
    'custom:役員 (content)',
  ])
})

test('the head of a household is the member only where nobody else is named', () => {
  expect([
    guess({ 世帯主: ['青木 一郎'], フリガナ: ['アオキ'] }),
    guess({ 氏名: ['青木 花'], 世帯主: ['青木 一郎'] }),
  ]).toEqual([
    ['name (synonym)', 'nameKana (synonym)'],
    ['name (synonym)', 'custom:世帯主 (synonym)'],
  ])
})

test('an English list is understood', () => {
  expect(
    guess({
      'First name': ['Ada'],
      'Last name': ['Lovelace'],
      Phone: ['+1 415 555 0123'],
      Address: ['1 Main St'],
      Zip: ['94110'],
      Birthday: ['1815-12-10'],
      'E-mail': ['ada@example.org'],
      Notes: ['x'],
      Joined: ['2020-01-01'],
    }).map((each) => each.split(' ')[0]),
  ).toEqual(['givenName', 'familyName', 'phone', 'address', 'postalCode', 'birthDate', 'email', 'memo', 'joinedOn'])
})
