import { expect, test } from 'vitest'
import { parseName, parseNameKana, splitByKana } from '../../../src-shared/domain/roster-import/parse-name.ts'

test.each([
  ['青木 一郎', { familyName: '青木', givenName: '一郎' }],
  ['青木　一郎', { familyName: '青木', givenName: '一郎' }],
  ['青木　一郎　様', { familyName: '青木', givenName: '一郎' }],
  ['青木一郎様', { fullName: '青木一郎' }],
  ['青木 一郎殿', { familyName: '青木', givenName: '一郎' }],
  ['青木 花子(旧姓 山田)', { familyName: '青木', givenName: '花子', formerName: '山田' }],
  ['青木（旧姓：山田） 花子', { familyName: '青木', givenName: '花子', formerName: '山田' }],
  ['青木 花子（旧山田）', { familyName: '青木', givenName: '花子', formerName: '山田' }],
  ['青木一郎', { fullName: '青木一郎' }],
  ['株式会社 山田商店', { fullName: '株式会社 山田商店' }],
  ['(株)山田', { fullName: '(株)山田' }],
  ['NPO法人 みどりの会', { fullName: 'NPO法人 みどりの会' }],
  ['Ada Lovelace', { familyName: 'Lovelace', givenName: 'Ada' }],
  ['LOVELACE Ada', { familyName: 'LOVELACE', givenName: 'Ada' }],
  ['Lovelace, Ada', { familyName: 'Lovelace', givenName: 'Ada' }],
  ['Mary Jane Watson', { familyName: 'Watson', givenName: 'Mary Jane' }],
  ['タナカ マリア', { familyName: 'タナカ', givenName: 'マリア' }],
])('%s is read as a name', (typed, name) => {
  expect(parseName(typed)).toEqual(name)
})

test.each([
  ['アオキ イチロウ', { familyNameKana: 'アオキ', givenNameKana: 'イチロウ' }],
  ['ｱｵｷ ｲﾁﾛｳ', { familyNameKana: 'アオキ', givenNameKana: 'イチロウ' }],
  ['あおき　いちろう', { familyNameKana: 'アオキ', givenNameKana: 'イチロウ' }],
  ['ﾜﾀﾅﾍﾞ ﾐﾄﾞﾘ', { familyNameKana: 'ワタナベ', givenNameKana: 'ミドリ' }],
  ['アオキイチロウ', { familyNameKana: 'アオキイチロウ' }],
])('the reading %s becomes full-width katakana', (typed, kana) => {
  expect(parseNameKana(typed)).toEqual(kana)
})

test('a given name in kana shows where the family name ends', () => {
  expect([
    splitByKana('渡辺みどり', { familyNameKana: 'ワタナベ', givenNameKana: 'ミドリ' }),
    splitByKana('渡辺緑', { familyNameKana: 'ワタナベ', givenNameKana: 'ミドリ' }),
  ]).toEqual([{ familyName: '渡辺', givenName: 'みどり' }, null])
})
