import { expect, test } from 'vitest'
import type { BankLine } from '../../../src-shared/contract/bank.ts'
import { startBankClub, statementOf } from './bank-club.ts'

/** The best proposal of each open line in one line of words. */
function said(lines: readonly BankLine[]): string[] {
  return lines.map(({ payerText, amount, matches: [best], entered }) => {
    const proposal =
      best === undefined ? 'nobody' : `${best.strength} ${best.parts.map((part) => part.payerName).join('+')}`
    return `${payerText} ${amount}: ${proposal}${entered === null ? '' : ', entered'}`
  })
}

test('what is certain is booked by one press, and nothing else', async () => {
  const { api, given, keep, open, fundId } = await startBankClub()
  const taro = await given.member('山田 太郎', { kana: 'ヤマダ タロウ', owes: { 2026: 5000 } })
  await given.member('鈴木 一', { kana: 'スズキ ハジメ', owes: { 2026: 5000 } })
  await keep(statementOf(['3 5000 ﾔﾏﾀﾞ ﾀﾛｳ', '4 4780 ｽｽﾞｷ ﾊｼﾞﾒ', '5 5000 ﾎﾝﾀﾞ ﾏｺﾄ', '6 -330 ﾃｽｳﾘﾖｳ']))
  const before = await api.bank.lines({ state: 'open' })

  const posted = await api.bank.postCertain({})
  const { payments } = await api.payments.list({})

  expect([before.certain, said(before.lines.filter(({ amount }) => amount > 0))]).toEqual([
    { count: 1, sum: 5000 },
    ['ﾔﾏﾀﾞ ﾀﾛｳ 5000: certain 山田 太郎', 'ｽｽﾞｷ ﾊｼﾞﾒ 4780: likely 鈴木 一', 'ﾎﾝﾀﾞ ﾏｺﾄ 5000: nobody'],
  ])
  expect(posted).toMatchObject({ posted: 1, payments: 1, sum: 5000 })
  expect(payments).toMatchObject([
    {
      payerId: taro.id,
      amount: 5000,
      paidOn: '2026-04-03',
      method: 'bank',
      fundId,
      reference: 'ﾔﾏﾀﾞ ﾀﾛｳ',
      credit: 0,
      imported: false,
    },
  ])
  expect(said(await open())).toEqual(['ｽｽﾞｷ ﾊｼﾞﾒ 4780: likely 鈴木 一', 'ﾎﾝﾀﾞ ﾏｺﾄ 5000: nobody'])
  expect(await api.bank.postCertain({})).toMatchObject({ operationId: null, posted: 0 })
})

test('two transfers of one person settle what is open once', async () => {
  const { given, keep, open } = await startBankClub()
  await given.member('山田 太郎', { kana: 'ヤマダ タロウ', owes: { 2026: 5000 } })

  await keep(statementOf(['3 5000 ﾔﾏﾀﾞ ﾀﾛｳ', '4 5000 ﾔﾏﾀﾞ ﾀﾛｳ']))

  expect(said(await open())).toEqual(['ﾔﾏﾀﾞ ﾀﾛｳ 5000: certain 山田 太郎', 'ﾔﾏﾀﾞ ﾀﾛｳ 5000: likely 山田 太郎'])
})

test('a line is booked as chosen, its payer’s text is remembered, and the next one is certain', async () => {
  const { api, given, keep, open } = await startBankClub()
  const taro = await given.member('山田 太郎', { owes: { 2025: 5000, 2026: 5000 } })
  await keep(statementOf(['3 5000 ｺﾝﾄﾞｳ ﾊﾅｴ']))
  const [line] = await open()
  if (line === undefined) throw new Error('no line')

  await api.bank.post({ lines: [{ lineId: line.id, parts: [{ payerId: taro.id, amount: 5000 }] }] })
  await keep(statementOf(['3 5000 ｺﾝﾄﾞｳ ﾊﾅｴ', '20 5000 ｺﾝﾄﾞｳ ﾊﾅｴ']))

  expect(said(await open())).toEqual(['ｺﾝﾄﾞｳ ﾊﾅｴ 5000: certain 山田 太郎'])
  expect(await api.bank.aliases()).toMatchObject([{ text: 'ｺﾝﾄﾞｳ ﾊﾅｴ', payerName: '山田 太郎' }])
  await api.bank.forgetAlias({ text: 'ｺﾝﾄﾞｳ ﾊﾅｴ' })
  expect(said(await open())).toEqual(['ｺﾝﾄﾞｳ ﾊﾅｴ 5000: nobody'])
})

test('a name that two people share is never remembered for one of them', async () => {
  const { api, given, keep, open } = await startBankClub()
  const first = await given.member('佐藤 一', { number: '1', kana: 'サトウ ハジメ', owes: { 2026: 5000 } })
  await given.member('佐藤 元', { number: '2', kana: 'サトウ ハジメ', owes: { 2026: 5000 } })
  await keep(statementOf(['3 5000 ｻﾄｳ ﾊｼﾞﾒ']))
  const [line] = await open()
  if (line === undefined) throw new Error('no line')

  await api.bank.post({ lines: [{ lineId: line.id, parts: [{ payerId: first.id, amount: 5000 }] }] })

  expect(line.matches.map(({ strength }) => strength)).toEqual(['weak', 'weak'])
  expect(await api.bank.aliases()).toEqual([])
})

test('undo of a booking leaves no payment, no name and an open line, which can be booked again', async () => {
  const { api, given, keep, open } = await startBankClub()
  const taro = await given.member('山田 太郎', { owes: { 2026: 5000 } })
  await keep(statementOf(['3 5000 ｺﾝﾄﾞｳ ﾊﾅｴ']))
  const [line] = await open()
  if (line === undefined) throw new Error('no line')
  const post = () => api.bank.post({ lines: [{ lineId: line.id, parts: [{ payerId: taro.id, amount: 5000 }] }] })
  const { operationId } = await post()

  await api.history.undo({ operationId })
  const undone = [await api.bank.aliases(), (await open()).length, (await api.dues.account({ memberId: taro.id })).open]
  await post()

  expect(undone).toEqual([[], 1, 5000])
  expect(await open()).toEqual([])
  expect((await api.payments.list({ includeVoid: false })).sum).toBe(5000)
  expect((await api.dues.account({ memberId: taro.id })).open).toBe(0)
})

test('a line is split between two payers to the yen', async () => {
  const { api, given, keep, open } = await startBankClub()
  const [ada, bob] = [
    await given.member('Ada', { owes: { 2026: 5000 } }),
    await given.member('Bob', { owes: { 2026: 3000 } }),
  ]
  await keep(statementOf(['3 8000 ｺﾝﾄﾞｳ']))
  const [line] = await open()
  if (line === undefined) throw new Error('no line')
  const split = (...sums: [number, number]) =>
    api.bank.post({
      lines: [{ lineId: line.id, parts: [ada, bob].map(({ id }, i) => ({ payerId: id, amount: sums[i] ?? 0 })) }],
    })

  await expect(split(5000, 2000)).rejects.toMatchObject({
    code: 'BANK_PARTS_DIFFER',
    data: { amount: 8000, parts: 7000 },
  })
  expect(await split(5000, 3000)).toMatchObject({ posted: 1, payments: 2 })

  const { lines } = await api.bank.lines({ state: 'posted' })
  expect(lines[0]).toMatchObject({
    state: 'posted',
    payers: [
      { payerName: 'Ada', amount: 5000 },
      { payerName: 'Bob', amount: 3000 },
    ],
  })
  await expect(split(5000, 3000)).rejects.toMatchObject({ code: 'BANK_LINE_NOT_OPEN', data: { state: 'posted' } })
})

test('what a bank’s fee leaves open is let off where somebody says so, and no more than a fee', async () => {
  const { api, given, keep, open } = await startBankClub()
  const taro = await given.member('山田 太郎', { kana: 'ヤマダ タロウ', owes: { 2026: 5000 } })
  await keep(statementOf(['3 4780 ﾔﾏﾀﾞ ﾀﾛｳ', '4 4000 ｺﾝﾄﾞｳ']))
  const [short, other] = await open()
  if (short === undefined || other === undefined) throw new Error('no lines')
  const post = (line: BankLine) =>
    api.bank.post({
      lines: [{ lineId: line.id, parts: [{ payerId: taro.id, amount: line.amount }], waiveReason: '振込手数料' }],
    })

  await expect(post(other)).rejects.toMatchObject({ code: 'BANK_FEE_TOO_HIGH', data: { amount: 1000 } })
  expect(short.matches[0]).toMatchObject({ feeDeducted: 220, difference: 0, reasons: ['name', 'amount', 'fee'] })
  const { operationId } = await post(short)

  const { charges } = await api.dues.account({ memberId: taro.id })
  expect(charges).toMatchObject([{ amount: 5000, allocated: 4780, waived: 220, open: 0 }])
  await api.history.undo({ operationId })
  expect((await api.dues.account({ memberId: taro.id })).charges).toMatchObject([
    { allocated: 0, waived: 0, open: 5000 },
  ])
})

test('money entered by hand about that day is found, and tied to the line instead of booked again', async () => {
  const { api, given, keep, open, fundId } = await startBankClub()
  const taro = await given.member('山田 太郎', { kana: 'ヤマダ タロウ', owes: { 2026: 5000 } })
  const entered = await given.payment(taro, 5000, { paidOn: '2026-04-04', method: 'bank' })
  await keep(statementOf(['3 5000 ﾔﾏﾀﾞ ﾀﾛｳ']))
  const [line] = await open()
  if (line === undefined) throw new Error('no line')

  expect(line.entered).toEqual({ paymentId: entered.id, payerName: '山田 太郎', paidOn: '2026-04-04' })
  expect(line.matches[0]?.strength).toBe('likely')
  await api.bank.link({ lineId: line.id, paymentId: entered.id })

  expect(await open()).toEqual([])
  const { payments } = await api.payments.list({})
  expect(payments).toMatchObject([{ id: entered.id, fundId }])
  // Taken apart again it is still there: nobody booked it from the line.
  await api.bank.reopen({ lineIds: [line.id] })
  expect((await open()).length).toBe(1)
  expect((await api.payments.list({})).payments).toMatchObject([{ id: entered.id, voided: null }])
})

test('a line set aside says why and can be taken up again; a booked one is reopened with a reason, and its receipt void', async () => {
  const { api, given, keep, open } = await startBankClub()
  const taro = await given.member('山田 太郎', { kana: 'ヤマダ タロウ', owes: { 2026: 5000 } })
  await keep(statementOf(['3 5000 ﾔﾏﾀﾞ ﾀﾛｳ', '4 20 ﾘｿｸ']))
  const [dues, interest] = await open()
  if (dues === undefined || interest === undefined) throw new Error('no lines')
  await api.bank.ignore({ lineIds: [interest.id], reason: '利息' })
  await api.bank.postCertain({})
  const [payment] = (await api.payments.list({})).payments
  if (payment === undefined) throw new Error('no payment')
  await api.receipts.issue({ paymentIds: [payment.id] })

  expect((await api.bank.lines({ state: 'ignored' })).lines).toMatchObject([{ payerText: 'ﾘｿｸ', ignoreReason: '利息' }])
  await expect(api.bank.reopen({ lineIds: [dues.id] })).rejects.toMatchObject({ code: 'REASON_NEEDED' })
  await api.bank.reopen({ lineIds: [dues.id, interest.id], reason: '別の人でした' })

  expect((await api.bank.lines({})).counts).toEqual({ open: 2, posted: 0, ignored: 0 })
  expect((await api.receipts.list({})).receipts).toMatchObject([{ voided: { reason: '別の人でした' } }])
  expect((await api.dues.account({ memberId: taro.id })).open).toBe(5000)
})

test('a transfer that the bank has taken back is never proposed as certain', async () => {
  const { given, keep, open } = await startBankClub()
  await given.member('鈴木 条二', { kana: 'スズキ ジョウジ', owes: { 2026: 3000 } })

  await keep('zengin-03.txt')

  const [, cancelled] = await open()
  expect(cancelled?.matches[0]).toMatchObject({ strength: 'weak', reasons: ['name', 'amount', 'cancelled'] })
})

test('a payer is proposed as somebody says, with what it would settle', async () => {
  const { api, given, keep, open } = await startBankClub()
  const taro = await given.member('山田 太郎', { owes: { 2026: 5000 } })
  await keep(statementOf(['3 5000 ﾎﾝﾀﾞ ﾏｺﾄ']))
  const [line] = await open()
  if (line === undefined) throw new Error('no line')

  const match = await api.bank.propose({ lineId: line.id, payerId: taro.id })

  expect(match).toMatchObject({
    payerName: '山田 太郎',
    difference: 0,
    allocations: [{ memberName: '山田 太郎', feeName: '年会費', fiscalYear: 2026, amount: 5000 }],
  })
})

test('lines are found by payer, by the one proposed and by sum', async () => {
  const { api, given, keep } = await startBankClub()
  await given.member('山田 太郎', { kana: 'ヤマダ タロウ', owes: { 2026: 5000 } })
  await keep(statementOf(['3 5000 ﾔﾏﾀﾞ ﾀﾛｳ', '4 3,000 ｽｽﾞｷ'.replace(',', '')]))
  const found = async (search: string) => (await api.bank.lines({ search })).lines.map(({ amount }) => amount)

  expect([await found('やまだ'), await found('太郎'), await found('3,000'), await found('誰か')]).toEqual([
    [5000],
    [5000],
    [3000],
    [],
  ])
})
