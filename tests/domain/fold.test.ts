import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, kanaSortKey, toKatakana } from '../../src-shared/domain/fold.ts'

test.each([
  ['髙橋　はなこ', '高橋ハナコ'],
  ['ﾀｶﾊｼ ﾊﾅｺ', 'タカハシハナコ'],
  ['ﾀﾞｲｽｹ ﾊﾟﾋﾟ', 'ダイスケパピ'],
  ['﨑山', '崎山'],
  ['渡邉・渡邊・渡辺', '渡辺渡辺渡辺'],
  ['齋藤 齊藤 斉藤 斎藤', '斎藤斎藤斎藤斎藤'],
  ['𠮷野', '吉野'],
  ['葛\u{e0100}城', '葛城'],
  ['神\ufe00戸', '神戸'],
  ['㈱山田①', '株山田1'],
  ['１ー２ー３', '123'],
  ['1-2-3', '123'],
  ['スーパー', 'スーパー'],
  ['O’Brien-José', 'obrienjose'],
  ['霞ヶ関', '霞ケ関'],
  ['が\u3099ま', 'ガマ'],
  ['', ''],
])('%s is searched as %s', (typed, folded) => {
  expect(foldText(typed)).toBe(folded)
})

test('what was folded stays as it is when folded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = foldText(text)
      expect(foldText(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

test('hiragana and half-width kana become katakana, the rest stays', () => {
  expect(toKatakana('ｱｵｷ　いちろう 𠮷A１')).toBe('アオキ　イチロウ 𠮷A１')
})

test('members stand in 五十音 order by the plain order of their keys', () => {
  const sorted = [
    'アイ',
    'あおき',
    'ｱｵﾔﾏ',
    'いすず',
    'いすゞ',
    'うえだ',
    'きようこ',
    'きょうこ',
    'はし',
    'ばし',
    'ぱし',
    'ハシモト',
    'ばしもと',
    'ん',
  ]
  const shuffled = [...sorted].reverse()
  expect(shuffled.sort((a, b) => (kanaSortKey(a) < kanaSortKey(b) ? -1 : 1))).toEqual(sorted)
})

test('a long vowel sorts as the vowel it lengthens', () => {
  expect(['オーノ', 'オオノ', 'オイ', 'オカ'].sort((a, b) => (kanaSortKey(a) < kanaSortKey(b) ? -1 : 1))).toEqual([
    'オイ',
    'オオノ',
    'オーノ',
    'オカ',
  ])
})
