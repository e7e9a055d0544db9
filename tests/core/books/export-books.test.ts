import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { BooksFormat, LedgerAccount } from '../../../src-shared/contract/ledger-accounts.ts'
import { anAprilOfEntries, type BooksClub, startBooks } from '../../support/books-club.ts'

const april = { from: '2026-04-01', to: '2026-04-30' }

const mappings: Record<BooksFormat, Record<string, LedgerAccount['mapping'][BooksFormat]>> = {
  yayoi: {
    会費収入: { account: '受取会費', subAccount: '正会員' },
    入会金収入: { account: '受取入会金' },
    寄附金収入: { account: '受取寄附金', department: '本部' },
    事業収入: { account: '事業収益' },
    前受金: { account: '前受会費' },
  },
  freee: { 会費収入: { account: '受取会費', subAccount: '正会員' } },
  mf: { 会費収入: { account: '受取会費', subAccount: '正会員', department: '本部' } },
}

async function mapAccounts({ api }: BooksClub, format: BooksFormat): Promise<void> {
  for (const { id, name, kind } of await api.books.accounts()) {
    const mapping = mappings[format][name]
    if (mapping !== undefined) await api.books.saveAccount({ id, name, kind, mapping: { [format]: mapping } })
  }
}

async function bytesOf(file: File): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer())
}

const golden = (name: string) => readFileSync(new URL(`../../fixtures/books/${name}.csv`, import.meta.url))

test.each(['yayoi', 'freee', 'mf'] as const)(
  'the file for %s is the one made by hand, byte for byte, and corrections go out as reversals',
  async (format) => {
    const club = await startBooks()
    const { api } = club
    await mapAccounts(club, format)
    const { printing, charge, joined } = await anAprilOfEntries(club)

    const first = await api.books.export({ format, ...april })
    await api.books.voidExpense({ id: printing.id, reason: '二重に入れた' })
    await api.books.saveExpense({ id: charge.id, paidOn: '2026-04-14', amount: 550, fundId: club.bank })
    await api.payments.void({ id: joined.id, reason: '取りちがえ' })
    const preview = await api.books.previewExport({ format, ...april })
    const second = await api.books.export({ format, ...april })

    const files = [await bytesOf(first.file), await bytesOf(second.file)].map((bytes) => bytes.toString('hex'))
    const wanted = [golden(`${format}-april`), golden(`${format}-corrections`)]
    expect(new TextDecoder(format === 'yayoi' ? 'shift_jis' : 'utf-8').decode(await first.file.arrayBuffer())).toBe(
      new TextDecoder(format === 'yayoi' ? 'shift_jis' : 'utf-8').decode(wanted[0]),
    )
    expect(files).toEqual(wanted.map((bytes) => bytes.toString('hex')))
    expect([first.entries, preview.entries, preview.reversals]).toEqual([13, 1, 3])
  },
)

test('nothing goes out twice to one program, and each program has its own count', async () => {
  const club = await startBooks()
  const { api } = club
  await anAprilOfEntries(club)
  const first = await api.books.export({ format: 'freee', ...april })

  await expect(api.books.export({ format: 'freee', ...april })).rejects.toMatchObject({ code: 'NOTHING_TO_EXPORT' })
  const other = await api.books.previewExport({ format: 'mf', ...april })
  const [kept] = await api.books.exports()
  const again = await api.books.exportAgain({ id: kept?.id as NonNullable<typeof kept>['id'] })

  expect([first.entries, other.entries, kept?.entries, kept?.fileName]).toEqual([13, 13, 13, first.file.name])
  expect((await bytesOf(again.file)).equals(await bytesOf(first.file))).toBe(true)
})

test('an account without a mapping goes out by its own name and is told of, and so is what cannot be written', async () => {
  const club = await startBooks()
  await mapAccounts(club, 'yayoi')
  await anAprilOfEntries(club)

  const { unmapped, lost, sample } = await club.api.books.previewExport({ format: 'yayoi', ...april })

  expect(unmapped.map(({ kind, name }) => [kind, name])).toEqual([
    ['account', '印刷費'],
    ['account', '会議費'],
    ['account', '支払手数料'],
    ['none', ''],
  ])
  expect(lost).toEqual([{ character: '𠮷', substitute: '吉', count: 1 }])
  expect(sample[0]).toEqual({
    ...{ day: '2026-04-05', debit: '現金', credit: '受取会費 / 正会員', amount: 3000, reversal: false },
    description: '年会費 2026年度 髙橋 一',
  })
})

test('a mapping or a name changed later sends nothing out again', async () => {
  const club = await startBooks()
  await anAprilOfEntries(club)
  await club.api.books.export({ format: 'mf', ...april })

  await mapAccounts(club, 'mf')

  expect(await club.api.books.previewExport({ format: 'mf', ...april })).toMatchObject({ entries: 0, reversals: 0 })
})

test('the reversal of an entry in closed books bears the day on which it goes out', async () => {
  const club = await startBooks()
  const { api } = club
  const { printing } = await anAprilOfEntries(club)
  await api.books.export({ format: 'mf', ...april })
  await api.books.close({ period: '2026-04' })
  await api.books.voidExpense({ id: printing.id, reason: '二重に入れた' })

  const { sample } = await api.books.previewExport({ format: 'mf', ...april })

  expect(sample).toEqual([
    {
      ...{ day: '2026-05-31', debit: '現金', credit: '印刷費', amount: 1100, reversal: true },
      description: '取消 総会資料の印刷 まるい印刷',
    },
  ])
})

test('dues paid in advance become income on the first day of their year, and only where the layout can say so', async () => {
  const club = await startBooks()
  const { api, given, account } = club
  const dues = await given.fee('年会費', 3000, { ledgerAccountId: account('会費収入') })
  const hajime = await given.member('髙橋 一', { owes: { 2026: dues.amount } })
  const { payment } = await api.payments.record({ payerId: hajime.id, amount: 3000, paidOn: '2026-03-20' })
  const back = { paymentId: payment.id, amount: 1000, refundedOn: '2026-03-25', reason: '多すぎた' }
  const { refundId } = await api.payments.refund(back)
  const spring = { from: '2026-03-01', to: '2026-04-30' }
  const sampleOf = async (format: BooksFormat) =>
    (await api.books.previewExport({ format, ...spring })).sample.map(({ day, debit, credit, amount, description }) =>
      [day, debit, credit, amount, description].join(' '),
    )

  const before = await sampleOf('mf')
  const deals = await sampleOf('freee')
  await api.books.export({ format: 'mf', ...spring })
  const again = await api.books.previewExport({ format: 'mf', ...spring })
  await api.payments.voidRefund({ id: refundId, reason: '返していない' })
  await api.payments.void({ id: payment.id, reason: '取りちがえ' })
  const { reversals } = await api.books.previewExport({ format: 'mf', ...april })

  expect(before).toEqual([
    '2026-03-20 現金 前受金 3000 年会費 2026年度 髙橋 一',
    '2026-03-25 前受金 現金 1000 返金 年会費 2026年度 髙橋 一',
    '2026-04-01 前受金 会費収入 3000 前受金の振替 年会費 2026年度 髙橋 一',
    '2026-04-01 会費収入 前受金 1000 前受金の振替 年会費 2026年度 髙橋 一',
  ])
  expect(deals).toEqual(before.filter((line) => line.startsWith('2026-03')))
  expect([again.entries, again.reversals, reversals]).toEqual([0, 0, 4])
})
