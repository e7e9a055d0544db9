import { expect, test } from 'vitest'
import { anAprilOfEntries, startBooks } from '../../support/books-club.ts'
import { startClub } from '../../support/start-club.ts'

const april = { from: '2026-04-01', to: '2026-04-30' }

test('the cash book of the tin runs from entry to entry, and that of all funds from opening to closing', async () => {
  const club = await startBooks()
  await anAprilOfEntries(club)

  const tin = await club.api.books.cashBook({ ...april, fundId: club.tin })
  const all = await club.api.books.cashBook(april)

  expect(
    tin.entries.map(({ day, name, account, received, paid, balance }) => [
      day,
      name,
      account,
      received - paid,
      balance,
    ]),
  ).toEqual([
    ['2026-04-05', '髙橋 一', '会費収入、入会金収入', 5000, 5000],
    ['2026-04-07', '佐藤 次郎', '会費収入、前受金', 3500, 8500],
    ['2026-04-08', '佐藤 次郎', '事業収入', 1080, 9580],
    ['2026-04-09', '佐藤 次郎', '事業収入', 2200, 11_780],
    ['2026-04-12', 'まるい印刷', '印刷費', -1100, 10_680],
    ['2026-04-13', '', '会議費', -540, 10_140],
    ['2026-04-15', 'みどり銀行', '', -5000, 5140],
    ['2026-04-20', '佐藤 次郎', '前受金', -500, 4640],
    ['2026-04-21', 'コンビニ', '', -300, 4340],
    ['2026-04-22', '伊藤 三郎', '前受金', 3000, 7340],
  ])
  expect({ ...all, entries: all.entries.length }).toEqual({
    ...{ total: 14, opening: 50_000, received: 5000 + 3000 + 3500 + 1080 + 2200 + 10_000 + 5000 + 3000 },
    ...{
      paid: 1100 + 540 + 440 + 5000 + 500 + 300,
      moved: 5000,
      closing: 74_900,
      undated: { count: 0, amount: 0 },
      begun: [{ name: 'みどり銀行', day: '2026-04-01', amount: 50_000 }],
      entries: 14,
    },
  })
})

test('a statement stands against its budget, and dues paid in advance are the income of their own year', async () => {
  const club = await startBooks('2027-05-31')
  const { api, account } = club
  await anAprilOfEntries(club)
  await api.books.setBudget({
    fiscalYear: 2026,
    amounts: [{ ledgerAccountId: account('会費収入'), amount: 12_000 }],
  })

  const first = await api.books.statement({ fiscalYear: 2026 })
  const second = await api.books.statement({ fiscalYear: 2027 })

  const told = ({ lines }: typeof first) =>
    lines.filter(({ amount }) => amount !== 0).map(({ code, name, amount, budget }) => [name || code, amount, budget])
  expect(told(first)).toEqual([
    ['会費収入', 9000, 12_000],
    ['入会金収入', 2000, null],
    ['寄附金収入', 10_000, null],
    ['事業収入', 3280, null],
    ['advance', 3000, null],
    ['会議費', 540, null],
    ['印刷費', 1100, null],
    ['支払手数料', 440, null],
    ['none', 300, null],
  ])
  const { income, expense, broughtForward, carriedForward } = first
  expect({ income, expense, broughtForward, carriedForward }).toEqual({
    ...{ income: 27_280, expense: 2380, broughtForward: 50_000, carriedForward: 74_900 },
  })
  expect(told(second)).toEqual([
    ['会費収入', 3000, null],
    ['advance', -3000, null],
  ])
  expect(second).toMatchObject({ income: 0, broughtForward: 74_900, carriedForward: 74_900 })
})

test('what was collected is told by fee and by method, with what is credit', async () => {
  const club = await startBooks()
  await anAprilOfEntries(club)

  const { byFee, byMethod, ...sums } = await club.api.books.collection(april)

  expect(byFee.map(({ name, count, amount }) => [name, count, amount]).toSorted()).toEqual(
    [
      ['年会費', 4, 12_000],
      ['入会金', 1, 2000],
      ['弁当', 1, 1080],
      ['講習', 1, 2200],
      ['寄附', 1, 10_000],
    ].toSorted(),
  )
  expect(byMethod.map(({ method, count, amount }) => [method, count, amount])).toEqual([
    ['cash', 5, 14_780],
    ['bank', 2, 13_000],
  ])
  expect(sums).toEqual({ credit: 500, refunded: 500, total: 27_780 })
})

test('the tin is counted against the books and the receipts, and a difference wants a reason', async () => {
  const club = await startBooks('2026-04-22')
  const { api, tin } = club
  await anAprilOfEntries(club)

  const before = await api.books.tin({ fundId: tin })
  await expect(api.books.countTin({ fundId: tin, counted: 7000 })).rejects.toMatchObject({ code: 'REASON_NEEDED' })
  const coins = { 5000: 1, 1000: 2, 100: 3, 10: 4 }
  const counted = await api.books.countTin({ fundId: tin, counted: 7340, coins })
  await expect(api.books.countTin({ fundId: tin, counted: 7341, coins })).rejects.toMatchObject({
    code: 'COINS_DIFFER',
  })
  await expect(api.books.countTin({ fundId: club.bank, counted: 0 })).rejects.toMatchObject({ code: 'NOT_A_TIN' })

  expect(before).toMatchObject({ ledger: 7340, received: 3000, receipted: 0, lastCount: null })
  expect(counted.difference).toBe(0)
  expect((await api.books.counts({})).counts.map(({ fundName, difference }) => [fundName, difference])).toEqual([
    ['現金', 0],
  ])
})

test('a closed month takes late entries, says so, and lets nothing of it be corrected or undone', async () => {
  const club = await startBooks()
  const { api, tin, jiro } = { ...club, ...(await anAprilOfEntries(club)) }
  const entered = await api.books.saveExpense({ paidOn: '2026-04-25', amount: 700, fundId: tin, payee: '花屋' })
  const of = async () => (await api.books.periods({ fiscalYear: 2026 }))[0]
  expect(await of()).toMatchObject({ period: '2026-04', closedOn: null, late: 0, matters: ['uncounted'] })

  await api.books.close({ period: '2026-04', note: '監査ずみ' })
  const late = await api.payments.record({ payerId: jiro.id, amount: 100, paidOn: '2026-04-26' })

  const correction = { id: entered.id, paidOn: '2026-05-01', amount: 800, fundId: tin }
  await expect(api.books.saveExpense(correction)).rejects.toMatchObject({ code: 'PERIOD_CLOSED' })
  await expect(api.payments.revise({ id: late.payment.id, amount: 200 })).rejects.toMatchObject({
    code: 'PERIOD_CLOSED',
  })
  await expect(api.history.undo({ operationId: entered.operationId })).rejects.toMatchObject({
    code: 'UNDO_BLOCKED',
    data: { why: 'closed' },
  })
  const { entries } = await api.books.cashBook({ ...april, fundId: tin })
  expect(entries.filter((entry) => entry.late).map(({ name, received }) => [name, received])).toEqual([
    ['佐藤 次郎', 100],
  ])
  expect(await of()).toMatchObject({ closedOn: '2026-05-31', late: 1 })
  const listed = await api.books.cashBook({ ...april, lateFor: '2026-04' })
  expect([listed.total, listed.entries.map(({ id }) => id)]).toEqual([1, [late.payment.id]])
  expect(await api.books.closedPeriod({ day: '2026-04-26' })).toEqual({ period: '2026-04' })
  expect(await api.books.closedPeriod({ day: '2026-05-01' })).toEqual({ period: null })
  await expect(api.books.close({ period: '2026-04' })).rejects.toMatchObject({ code: 'PERIOD_CLOSED' })

  await api.books.voidExpense({ id: entered.id, reason: '領収書がない' })
  await expect(api.books.reopen({ period: '2026-04', reason: ' ' })).rejects.toMatchObject({ code: 'REASON_NEEDED' })
  await api.books.reopen({ period: '2026-04', reason: '監査で見つかったため' })
  expect(await of()).toMatchObject({ closedOn: null, late: 0 })
  await expect(api.books.close({ period: '2026-13' })).rejects.toMatchObject({ code: 'PERIOD_UNKNOWN' })
})

test('whoever begins twice has one set of accounts, and an account in use stays', async () => {
  const { api, account } = await startBooks()
  const before = (await api.books.accounts()).length
  await api.books.begin()
  await api.fees.save({ name: '年会費', amount: 3000, ledgerAccountId: account('会費収入') })

  await expect(api.books.removeAccount({ id: account('会費収入') })).rejects.toMatchObject({
    code: 'STILL_IN_USE',
    data: { count: 1 },
  })
  await api.books.removeAccount({ id: account('雑収入') })
  expect((await api.books.accounts()).length).toBe(before - 1)
  expect((await api.funds.list()).length).toBe(2)
})

test('money of a day that nobody said stands in the opening and in no year', async () => {
  const { api, given } = await startBooks()
  const ada = await given.member('Ada', {})
  await given.payment(ada, 800)

  const book = await api.books.cashBook(april)
  const statement = await api.books.statement({ fiscalYear: 2026 })

  expect(book).toMatchObject({ opening: 50_800, undated: { count: 1, amount: 800 } })
  expect(statement).toMatchObject({ income: 0, broughtForward: 50_800, carriedForward: 50_800 })
})

test('behind each figure of the ageing stand the people who are listed by its filter', async () => {
  const { api, given } = await startBooks('2026-05-31')
  await given.member('Ada', { owes: { 2024: 3000 } })
  await given.member('Bea', { owes: { 2025: 3000 } })
  await given.member('Cora', { owes: { 2025: 3000, 2026: 3000 } })
  await given.member('Dora', { owes: { 2026: 3000 } })

  const { ageing, open, charged } = await api.books.charts({ fiscalYear: 2026 })

  expect(ageing.map(({ key, amount, members }) => [key, amount, members])).toEqual([
    ['notDue', 3000, 1],
    ['m3', 9000, 2],
    ['m6', 0, 0],
    ['m12', 0, 0],
    ['older', 3000, 1],
  ])
  for (const { where, members } of [...ageing, open]) {
    const { total } = await api.members.list({ show: 'all', where })
    expect(total).toBe(members)
  }
  expect(charged).toBe(6000)
})

test('the cash book and the statement are printed', async () => {
  const club = await startBooks()
  await anAprilOfEntries(club)

  const book = await club.api.books.cashBookPdf({ ...april, fundId: club.tin })
  const statement = await club.api.books.statementPdf({ fiscalYear: 2026, locale: 'en' })

  expect([book.file.name, book.file.type]).toEqual(['現金出納帳（現金）.pdf', 'application/pdf'])
  expect(statement.file.size).toBeGreaterThan(1000)
})

test('books that begin give each fee without an account the one it plainly belongs to', async () => {
  const { api, given } = await startClub()
  await given.fee('年会費', 3000)
  await given.fee('入会金', 2000, { rhythm: 'entrance' })
  await given.fee('寄附', 1000, { rhythm: 'occasion' })
  await given.fee('弁当', 800, { rhythm: 'occasion' })

  await api.books.begin()

  const accounts = new Map((await api.books.accounts()).map(({ id, name }) => [id, name]))
  const found = (await api.fees.list()).map(({ name, ledgerAccountId }) => [
    name,
    accounts.get(ledgerAccountId ?? ('' as never)),
  ])
  expect(found).toEqual([
    ['年会費', '会費収入'],
    ['入会金', '入会金収入'],
    ['寄附', '寄附金収入'],
    ['弁当', undefined],
  ])
})

test('a voucher is kept and opened again', async () => {
  const { api, tin } = await startBooks()
  const file = new File([new Uint8Array([1, 2, 3])], '領収書.pdf')

  const { id } = await api.books.addVoucher({ file })
  const saved = await api.books.saveExpense({ paidOn: '2026-05-01', amount: 100, fundId: tin, voucherIds: [id] })

  expect((await api.books.expense({ id: saved.id })).voucherIds).toEqual([id])
  const kept = await api.attachments.read({ id })
  expect([kept.file.name, [...new Uint8Array(await kept.file.arrayBuffer())]]).toEqual(['領収書.pdf', [1, 2, 3]])
})
