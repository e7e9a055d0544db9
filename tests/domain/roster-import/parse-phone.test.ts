import { expect, test } from 'vitest'
import { parsePhone } from '../../../src-shared/domain/roster-import/parse-phone.ts'

const one = (number: string, mobile = false) => ({ numbers: [{ number, mobile }], words: '' })

test.each([
  ['03-1234-5678', '0312345678', false],
  ['０３－１２３４－５６７８', '0312345678', false],
  ['03ー1234ー5678', '0312345678', false],
  ['03（1234）5678', '0312345678', false],
  ['(03)1234-5678', '0312345678', false],
  ['03 1234 5678', '0312345678', false],
  ['TEL 03-1234-5678', '0312345678', false],
  ['自宅：03-1234-5678', '0312345678', false],
  ["'0312345678", '0312345678', false],
  ['090-1234-5678', '09012345678', true],
  ['070.1234.5678', '07012345678', true],
  ['050-1234-5678', '05012345678', false],
  ['0120-123-456', '0120123456', false],
  ['0800-123-4567', '08001234567', false],
  ['+81 90-1234-5678', '09012345678', true],
  ['+81(0)3-1234-5678', '0312345678', false],
  ['819012345678', '09012345678', true],
  ['+1 (415) 555-0123', '+14155550123', false],
])('%s is %s', (typed, number, mobile) => {
  expect(parsePhone(typed)).toEqual({ value: one(number, mobile) })
})

test.each([
  [9012345678, '09012345678', true],
  [312345678, '0312345678', false],
  [120123456, '0120123456', false],
  ['90-1234-5678', '09012345678', true],
])('%s lost its zero in Excel and gets it back', (typed, number, mobile) => {
  expect(parsePhone(typed)).toEqual({ value: one(number, mobile), remark: 'zero-restored' })
})

test.each([
  ['03-1234-5678 / 090-1234-5678'],
  ['03-1234-5678、090-1234-5678'],
  ['03-1234-5678\n090-1234-5678'],
  ['03-1234-5678 090-1234-5678'],
  ['自宅 03-1234-5678・携帯 090-1234-5678'],
])('two numbers in one cell are two: %s', (typed) => {
  expect(parsePhone(typed)).toEqual({
    value: {
      numbers: [
        { number: '0312345678', mobile: false },
        { number: '09012345678', mobile: true },
      ],
      words: '',
    },
  })
})

test('words beside a number are kept', () => {
  expect([parsePhone('090-1234-5678(妻)'), parsePhone('03-1234-5678 内線12')]).toEqual([
    { value: { numbers: [{ number: '09012345678', mobile: true }], words: '妻' }, remark: 'phone-words-kept' },
    { value: { numbers: [{ number: '0312345678', mobile: false }], words: '内線12' }, remark: 'phone-words-kept' },
  ])
})

test('a fax number is not taken for a phone', () => {
  expect(parsePhone('03-1234-5678 / FAX 03-1234-5679')).toEqual({
    value: { numbers: [{ number: '0312345678', mobile: false }], words: 'FAX 03-1234-5679' },
    remark: 'phone-words-kept',
  })
})

test.each([
  ['123-4567', 'phone-without-area-code'],
  ['090-1234-567', 'phone-not-understood'],
  ['03-1234-56789', 'phone-not-understood'],
  ['電話なし', 'phone-not-understood'],
  ['03-1234-5678 / 12', 'phone-not-understood'],
] as const)('%s is left out as %s', (typed, code) => {
  expect(parsePhone(typed)).toEqual({ fault: { code, raw: typed } })
})
