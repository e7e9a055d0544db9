import { expect, test } from 'vitest'
import { cellLines, cellText } from '../../../src-shared/domain/roster-import/cell-text.ts'
import { parseCountry } from '../../../src-shared/domain/roster-import/parse-country.ts'
import { parseEmail } from '../../../src-shared/domain/roster-import/parse-email.ts'
import { parseGender } from '../../../src-shared/domain/roster-import/parse-gender.ts'
import { liftPostalCode, parsePostalCode } from '../../../src-shared/domain/roster-import/parse-postal-code.ts'
import { parseStatus } from '../../../src-shared/domain/roster-import/parse-status.ts'

test.each([
  ['150-0001', { value: '1500001' }],
  ['〒150-0001', { value: '1500001' }],
  ['１５０－０００１', { value: '1500001' }],
  ['1500001', { value: '1500001' }],
  [1500001, { value: '1500001' }],
  [600042, { value: '0600042', remark: 'zero-restored' }],
  ['60-0042', { value: '0600042', remark: 'zero-restored' }],
  ['150', { fault: { code: 'postal-code-not-understood', raw: '150' } }],
  ['150-01', { fault: { code: 'postal-code-not-understood', raw: '150-01' } }],
])('the postal code %s', (typed, answer) => {
  expect(parsePostalCode(typed)).toEqual(answer)
})

test.each([
  ['〒150-0001 東京都渋谷区', { postalCode: '1500001', address: '東京都渋谷区' }],
  ['１５０－０００１東京都渋谷区', { postalCode: '1500001', address: '東京都渋谷区' }],
  ['東京都渋谷区1-1', null],
  ['100-1000-5 Main St', null],
])('a postal code is lifted off the address %s', (typed, lifted) => {
  expect(liftPostalCode(typed)).toEqual(lifted)
})

test.each([
  ['ichiro@example.jp', ['ichiro@example.jp']],
  ['a..b.@docomo.ne.jp', ['a..b.@docomo.ne.jp']],
  ['ｉｃｈｉｒｏ＠example.jp', ['ichiro@example.jp']],
  ['a@example.jp, b@example.jp', ['a@example.jp', 'b@example.jp']],
  ['a@example.jp\nb@example.jp', ['a@example.jp', 'b@example.jp']],
  ['青木 <a@example.jp>', ['a@example.jp']],
  ['mailto:a@example.jp', ['a@example.jp']],
])('the mail address %s', (typed, value) => {
  expect(parseEmail(typed)).toEqual({ value })
})

test('what is no mail address is a fault', () => {
  expect(['携帯のみ', 'a@example', 'a@b@example.jp'].map(parseEmail)).toEqual(
    ['携帯のみ', 'a@example', 'a@b@example.jp'].map((raw) => ({ fault: { code: 'email-not-understood', raw } })),
  )
})

test('sex, status and country are understood in the words clubs use', () => {
  expect([parseGender('男'), parseGender('Ｆ'), parseGender(2), parseGender('未回答'), parseGender('?')]).toEqual([
    { value: 'male' },
    { value: 'female' },
    { value: 'female' },
    { value: 'unanswered' },
    { fault: { code: 'gender-not-understood', raw: '?' } },
  ])
  expect([parseStatus('休会中'), parseStatus('物故'), parseStatus('（退会）'), parseStatus('謎')]).toEqual([
    { value: 'paused' },
    { value: 'deceased' },
    { value: 'left' },
    { fault: { code: 'status-not-understood', raw: '謎' } },
  ])
  expect(['日本', 'United States', 'アメリカ合衆国', '米国', 'GB', 'イギリス', 'ナルニア'].map(parseCountry)).toEqual([
    { value: '' },
    { value: 'US' },
    { value: 'US' },
    { value: 'US' },
    { value: 'GB' },
    { value: 'GB' },
    { fault: { code: 'country-not-understood', raw: 'ナルニア' } },
  ])
})

test('control characters that no form would let through are taken out of a cell', () => {
  expect([cellText('青木\u0007\t一郎\u0085'), cellLines('会計\u0000\r\n\t書記\u009f')]).toEqual([
    '青木 一郎',
    '会計\n\t書記',
  ])
})
