import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/debits/${name}`, import.meta.url))
const answerFile = (bytes: Uint8Array = fixture('answer.txt')) => new File([new Uint8Array(bytes)], '結果.txt')
const today = '2026-07-01'
const drawnOn = '2026-07-27'

const mitsui = { bankCode: '0009', bankName: 'ミツイスミトモ', branchCode: '045', branchName: 'シブヤ' }
const yucho = { bankCode: '9900', bankName: 'ユウチヨ', branchCode: '018', branchName: '' }

/** Two who pay by direct debit, one of them for a child as well, and one who does not. */
async function clubThatDraws() {
  const club = await startClub({ name: 'みどりの会', today })
  const { api, given } = club
  const fund = await api.funds.save({
    ...{ name: 'みずほ 普通', kind: 'bank', bankCode: '0001', bankName: 'ミズホ' },
    ...{ branchCode: '123', branchName: 'ホンテン', accountType: '普通', accountNumber: '765432' },
  })
  await api.settings.update({ debitCode: '12345', debitName: 'みどりのかい', debitFundId: fund.id })
  const aoki = await given.member('青木 一郎', { number: '0001', kana: 'アオキ イチロウ', owes: { 2026: 3000 } })
  const jojima = await given.member('城島 花', {
    number: '0002',
    kana: 'ジョウジマ ハナ',
    owes: { 2025: 5000, 2026: 3000 },
  })
  await given.member('城島 空', { payerId: jojima.id, owes: { 2026: 4000 } })
  await given.member('渡辺 現金', { owes: { 2026: 3000 } })
  const mandate = { accountType: '1' } as const
  await api.debits.saveMandate({
    ...{ ...mandate, ...mitsui, memberId: aoki.id, accountNumber: '1234', holderKana: 'あおき いちろう' },
  })
  await api.debits.saveMandate({
    ...{ ...mandate, ...yucho, memberId: jojima.id, accountNumber: '7654321', holderKana: 'ジョウジマ ハナー' },
  })
  return { ...club, aoki, jojima, fund }
}

test('what holders of mandates owe is drawn, for those they pay for as well, and the file is the bank’s own layout', async () => {
  const { api } = await clubThatDraws()

  const preview = await api.debits.preview({ drawnOn })
  const { file, count, total, id } = await api.debits.request({ drawnOn })

  expect(preview).toMatchObject({ total: 15_000, without: 1, missing: [] })
  expect(preview.lines.map(({ payerName, amount, isNew }) => [payerName, amount, isNew])).toEqual([
    ['青木 一郎', 3000, true],
    ['城島 花', 12_000, true],
  ])
  expect({ count, total }).toEqual({ count: 2, total: 15_000 })
  expect(Buffer.from(await file.arrayBuffer()).equals(fixture('request.txt'))).toBe(true)
  const again = await api.debits.file({ id })
  expect(Buffer.from(await again.file.arrayBuffer()).equals(fixture('request.txt'))).toBe(true)
})

test('the answer books what was drawn, once, and says what was not', async () => {
  const { api, aoki, jojima, fund } = await clubThatDraws()
  await api.debits.request({ drawnOn })

  const preview = await api.debits.previewAnswer({ file: answerFile() })
  const booked = await api.debits.bookAnswer({ file: answerFile() })

  expect(preview).toMatchObject({ drawn: 1, total: 3000 })
  expect(preview.lines.map(({ payerName, result }) => [payerName, result])).toEqual([
    ['青木 一郎', '0'],
    ['城島 花', '1'],
  ])
  expect(booked).toMatchObject({ payments: 1, total: 3000, refused: 1 })
  const account = await api.dues.account({ memberId: aoki.id })
  expect(account).toMatchObject({
    open: 0,
    payments: [{ amount: 3000, paidOn: drawnOn, method: 'bank', fundId: fund.id }],
  })
  expect((await api.dues.account({ memberId: jojima.id })).open).toBe(8000)
  expect((await api.debits.requests())[0]?.answer).toEqual({ readOn: today, drawn: 1, drawnTotal: 3000, refused: 1 })
  await expect(api.debits.bookAnswer({ file: answerFile() })).rejects.toMatchObject({ code: 'DEBIT_ANSWERED' })
})

test('an answer that was booked by mistake is undone, and may be booked again', async () => {
  const { api, aoki } = await clubThatDraws()
  await api.debits.request({ drawnOn })
  const { operationId } = await api.debits.bookAnswer({ file: answerFile() })

  await api.history.undo({ operationId })
  expect((await api.dues.account({ memberId: aoki.id })).open).toBe(3000)
  await api.debits.bookAnswer({ file: answerFile() })

  expect((await api.dues.account({ memberId: aoki.id })).open).toBe(0)
})

test('what was paid by hand meanwhile is not lost: the drawn money becomes credit', async () => {
  const { api, given, aoki } = await clubThatDraws()
  await api.debits.request({ drawnOn })
  await given.payment(aoki, 3000)

  await api.debits.bookAnswer({ file: answerFile() })

  expect(await api.dues.account({ memberId: aoki.id })).toMatchObject({ open: 0, credit: 3000 })
})

test('what a request waits for is not asked for twice, and who was drawn before is not new', async () => {
  const { api } = await clubThatDraws()
  await api.debits.request({ drawnOn })

  await expect(api.debits.request({ drawnOn })).rejects.toMatchObject({ code: 'NOTHING_TO_DRAW' })
  await api.debits.bookAnswer({ file: answerFile() })
  const { lines } = await api.debits.preview({ drawnOn: '2026-08-27' })

  expect(lines.map(({ payerName, amount, isNew }) => [payerName, amount, isNew])).toEqual([['城島 花', 12_000, false]])
})

test('another club’s answer and a spoiled file are refused in words, and nothing is written', async () => {
  const { api } = await clubThatDraws()
  await expect(api.debits.bookAnswer({ file: answerFile() })).rejects.toMatchObject({ code: 'DEBIT_REQUEST_UNKNOWN' })
  await api.debits.request({ drawnOn })

  const spoiled = fixture('answer.txt').subarray(0, 400)

  await expect(api.debits.bookAnswer({ file: answerFile(spoiled) })).rejects.toMatchObject({
    ...{ code: 'DEBIT_FILE_FAULT', data: { fileName: '結果.txt', record: 4, why: 'length' } },
  })
  expect((await api.payments.list({})).total).toBe(0)
})

test('a mandate holds names in the banks’ characters, and one person has one at a time', async () => {
  const { api, aoki } = await clubThatDraws()
  const another = { ...mitsui, memberId: aoki.id, accountType: '1' as const, accountNumber: '99', holderKana: 'アオキ' }

  await expect(api.debits.saveMandate({ ...another, holderKana: '青木' })).rejects.toMatchObject({
    code: 'NOT_BANK_KANA',
  })
  await expect(api.debits.saveMandate(another)).rejects.toMatchObject({ code: 'MANDATE_EXISTS' })

  const { mandates } = await api.debits.mandates({ search: '青木' })
  expect(mandates.map(({ holderKana, customerNumber }) => [holderKana, customerNumber])).toEqual([['ｱｵｷ ｲﾁﾛｳ', '0001']])
})

test('a club that has not said who it is to the bank is told what is missing', async () => {
  const { api } = await startClub({ today })
  expect((await api.debits.preview({ drawnOn })).missing).toEqual(['code', 'name', 'fund'])
  await expect(api.debits.request({ drawnOn })).rejects.toMatchObject({ code: 'DEBIT_NOT_SET_UP' })
})
