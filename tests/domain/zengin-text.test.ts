import { expect, test } from 'vitest'
import { zenginText } from '../../src-shared/domain/zengin-text.ts'

test.each([
  ['アオキ イチロウ', 'ｱｵｷ ｲﾁﾛｳ'],
  ['じょうじま はなー', 'ｼﾞﾖｳｼﾞﾏ ﾊﾅ-'],
  ['ﾊﾟﾝﾀﾞ　ﾕｳｺ', 'ﾊﾟﾝﾀﾞ ﾕｳｺ'],
  ['ヴァイオリン', 'ｳﾞｱｲｵﾘﾝ'],
  ['ミドリノカイ（ダイヒョウ）', 'ﾐﾄﾞﾘﾉｶｲ(ﾀﾞｲﾋﾖｳ)'],
  ['ｎｐｏ法人', 'NPO', '法', '人'],
  ['マルマル・クラブ', 'ﾏﾙﾏﾙｸﾗﾌﾞ', '・'],
])('%s is %s to a bank', (typed, written, ...unknown) => {
  expect(zenginText(typed)).toEqual({ text: written, unknown })
})
