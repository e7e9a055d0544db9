import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadFile } from '../../../src-main/core/features/bank/load-file.ts'
import { bankProfiles } from '../../../src-main/core/features/bank/profiles.ts'
import { readStatement } from '../../../src-main/core/features/bank/read-statement.ts'
import { SpreadsheetFault } from '../../../src-main/core/spreadsheet/spreadsheet-fault.ts'
import { texts } from '../../../src-shared/texts/texts.ts'
import { bankFixture } from '../../support/bank.ts'

const { profiles } = bankProfiles()
const today = '2026-05-20'

/** A statement, or a fault that has words; anything else would be a crash. */
async function read(bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    const loaded = await loadFile(bytes, 'x', profiles)
    const { lines, problems } = readStatement(loaded, { profiles, today, remembered: () => null, accountNumber: '' })
    for (const { day, amount } of lines) {
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(Number.isSafeInteger(amount) && amount !== 0 && day <= today).toBe(true)
    }
    for (const { row, code, text } of problems)
      expect([row >= 0, texts.ja.bank.problems[code](text) !== '']).toEqual([true, true])
    return 'read'
  } catch (fault) {
    if (fault instanceof SpreadsheetFault) return 'refused'
    throw fault
  }
}

test('any bytes are a statement or a fault that has words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expect(['read', 'refused']).toContain(await read(bytes))
    }),
    { numRuns: 1000 },
  )
})

const files = [
  'yucho.csv',
  'mufg.csv',
  'smbc.csv',
  'mizuho.csv',
  'rakuten.csv',
  'paypay.csv',
  'anser.csv',
  'zengin-03.txt',
  'zengin-03-unbroken.txt',
  'zengin-01.txt',
]

test('a statement with some bytes changed, cut or doubled never crashes the reader', async () => {
  const damage = fc.record({
    file: fc.constantFrom(...files),
    changes: fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 12 }),
    cut: fc.option(fc.nat(4000)),
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, changes, cut }) => {
      const bytes = bankFixture(file).slice()
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      expect(['read', 'refused']).toContain(await read(cut === null ? bytes : bytes.slice(0, cut % bytes.length)))
    }),
    { numRuns: 2000 },
  )
})

test('a long line of nonsense takes no time', async () => {
  const nonsense = `日付,お引出し,お預入れ,お取引内容,残高\n2026/4/1,,5000,${'ﾈﾝｶｲﾋ'.repeat(20_000)}X,\n`

  expect(await read(new TextEncoder().encode(nonsense))).toBe('read')
})

test('a row that cannot be read is named and the rest is read', async () => {
  const text = [
    '年月日,お引出し,お預入れ,お取り扱い内容,残高',
    '2026/4/3,,5000,振込　ﾔﾏﾀﾞ ﾀﾛｳ,105000',
    '2026/2/30,,5000,振込　ﾔﾏﾀﾞ ﾀﾛｳ,110000',
    '2026/4/5,100,5000,両方,114900',
    '2026/4/6,,五千円,振込　ｽｽﾞｷ,114900',
    '2027/4/6,,5000,振込　ﾐﾗｲ,114900',
    '2026/4/7,,1000,振込　ｻﾄｳ,999999',
    '合計,100,16000,,',
  ].join('\r\n')
  const loaded = await loadFile(new TextEncoder().encode(text), 'x', profiles)

  const { lines, problems, balances } = readStatement(loaded, {
    profiles,
    today,
    remembered: () => null,
    accountNumber: '',
  })

  expect(lines.map(({ row }) => row)).toEqual([2, 7])
  expect(balances).toBe(false)
  expect(problems).toEqual([
    { row: 3, code: 'day', text: '2026/2/30' },
    { row: 4, code: 'bothWays', text: '5000 / 100' },
    { row: 5, code: 'amount', text: '五千円' },
    { row: 6, code: 'ahead', text: '2027/4/6' },
    { row: 7, code: 'balance', text: '999999' },
  ])
})

test('totals that are not those of the records are named', async () => {
  const bytes = bankFixture('zengin-01.txt').slice()
  const at = new TextDecoder('latin1').decode(bytes).indexOf('0000005000')
  bytes[at + 9] = 0x31
  const loaded = await loadFile(bytes, 'x', profiles)

  const { problems } = readStatement(loaded, { profiles, today, remembered: () => null, accountNumber: '' })

  expect(problems).toEqual([{ row: 5, code: 'totals', text: '8000 / 3000' }])
})
