import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DebitFileFault, readDebitFile, writeDebitFile } from '../../src-shared/domain/debit-file.ts'

const fixtures = new URL('../fixtures/debits/', import.meta.url)
const read = (name: string) => new TextDecoder('shift_jis').decode(readFileSync(new URL(name, fixtures)))

const account = { bankCode: '0001', bankName: 'ﾐｽﾞﾎ', branchCode: '123', branchName: 'ﾎﾝﾃﾝ', accountType: '1' }
const file = {
  collectorCode: '12345',
  collectorName: 'ﾐﾄﾞﾘﾉｶｲ',
  drawnOn: '2026-07-27',
  account: { ...account, accountNumber: '765432' },
  lines: [
    {
      ...{ bankCode: '0009', bankName: 'ﾐﾂｲｽﾐﾄﾓ', branchCode: '045', branchName: 'ｼﾌﾞﾔ', accountType: '1' },
      ...{ accountNumber: '1234', holder: 'ｱｵｷ ｲﾁﾛｳ', amount: 3000, isNew: true, customerNumber: '0001' },
    },
    {
      ...{ bankCode: '9900', bankName: 'ﾕｳﾁﾖ', branchCode: '018', branchName: '', accountType: '1' },
      ...{ accountNumber: '7654321', holder: 'ｼﾞﾖｳｼﾞﾏ ﾊﾅ-', amount: 12_000, isNew: true, customerNumber: '0002' },
    },
  ],
}

test('a request is written just as the bank lays it out', () => {
  expect(`${writeDebitFile(file).join('\r\n')}\r\n`).toBe(read('request.txt'))
})

test('an answer tells what was drawn and what was not, with or without line ends', () => {
  expect(readDebitFile(read('answer.txt'))).toEqual({
    collectorCode: '0000012345',
    drawnOn: '07-27',
    lines: [
      { customerNumber: '0001', amount: 3000, result: '0' },
      { customerNumber: '0002', amount: 12_000, result: '1' },
    ],
  })
  expect(readDebitFile(read('request.txt')).lines.map(({ result }) => result)).toEqual(['0', '0'])
})

test('every request reads back as itself', () => {
  const line = fc.record({
    amount: fc.integer({ min: 1, max: 9_999_999_999 }),
    customerNumber: fc.stringMatching(/^[0-9A-Z]{1,20}$/),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const records = writeDebitFile({
        ...file,
        lines: lines.map((one) => ({ ...file.lines[0], ...one }) as (typeof file.lines)[number]),
      })
      expect(records.every((record) => record.length === 120)).toBe(true)
      expect(readDebitFile(records.join('')).lines).toEqual(lines.map((one) => ({ ...one, result: '0' })))
    }),
  )
})

test.each([
  ['a record that was cut', (text: string) => text.slice(0, -30), 'length'],
  ['another kind of file', (text: string) => text.replace(/^191/, '121'), 'kind'],
  ['a file without its trailer', (text: string) => text.slice(0, 360) + text.slice(480), 'order'],
  ['a result that no bank gives', (text: string) => `${text.slice(0, 231)}7${text.slice(232)}`, 'result'],
  ['an amount changed by hand', (text: string) => `${text.slice(0, 209)}5${text.slice(210)}`, 'total'],
  ['nothing at all', () => '', 'kind'],
])('%s is refused with the record it is about', (_name, spoil, why) => {
  const spoiled = spoil(read('answer.txt'))
  expect(() => readDebitFile(spoiled)).toThrow(DebitFileFault)
  expect(catchFault(spoiled).why).toBe(why)
})

function catchFault(text: string): DebitFileFault {
  try {
    readDebitFile(text)
  } catch (fault) {
    if (fault instanceof DebitFileFault) return fault
  }
  throw new Error('read without a fault')
}
