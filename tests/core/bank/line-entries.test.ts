import { expect, test } from 'vitest'
import { givenFund, startBankClub, statementOf } from './bank-club.ts'

async function startWithWithdrawals() {
  const club = await startBankClub()
  const tin = await givenFund(club, { name: '現金', kind: 'cash' })
  await club.keep(statementOf(['6 -330 ﾃｽｳﾘﾖｳ', '9 -20000 ｹﾞﾝｷﾝ', '12 50000 ｹﾞﾝｷﾝ']))
  const lines = async () => (await club.api.bank.lines({ limit: 1000 })).lines
  const line = async (amount: number) => {
    const found = (await lines()).find((each) => each.amount === amount)
    if (found === undefined) throw new Error(`no line of ${amount}`)
    return found
  }
  return { ...club, tin, line }
}

test('a withdrawal becomes an expense, which is undone and voided with the line open again', async () => {
  const { api, fundId, line } = await startWithWithdrawals()
  const fee = await line(-330)
  const expense = { paidOn: fee.day, amount: 330, fundId, payee: 'みどり銀行', bankLineId: fee.id }

  const saved = await api.books.saveExpense(expense)
  const booked = await line(-330)
  await expect(api.books.saveExpense(expense)).rejects.toMatchObject({ code: 'BANK_LINE_NOT_OPEN' })
  await api.history.undo({ operationId: saved.operationId })
  const undone = await line(-330)
  const again = await api.books.saveExpense(expense)
  await expect(api.bank.reopen({ lineIds: [fee.id] })).rejects.toMatchObject({ code: 'REASON_NEEDED' })
  await api.bank.reopen({ lineIds: [fee.id], reason: '科目の間違い' })

  expect([fee.state, booked.state, undone.state, (await line(-330)).state]).toEqual(['open', 'posted', 'open', 'open'])
  expect(booked.entries).toEqual([{ source: 'expense', id: saved.id, name: 'みどり銀行', day: fee.day, amount: 330 }])
  expect((await api.books.expense({ id: again.id })).voided?.reason).toBe('科目の間違い')
})

test('a withdrawal or a deposit becomes a transfer between funds', async () => {
  const { api, fundId, tin, line } = await startWithWithdrawals()
  const [drawn, brought] = [await line(-20000), await line(50000)]

  await api.books.saveTransfer({
    movedOn: drawn.day,
    amount: 20000,
    fromFundId: fundId,
    toFundId: tin,
    bankLineId: drawn.id,
  })
  await api.books.saveTransfer({
    movedOn: brought.day,
    amount: 50000,
    fromFundId: tin,
    toFundId: fundId,
    bankLineId: brought.id,
  })

  expect((await line(-20000)).entries).toMatchObject([{ source: 'transfer', name: '普通預金 → 現金' }])
  expect((await line(50000)).entries).toMatchObject([{ source: 'transfer', name: '現金 → 普通預金' }])
})

test('an entry of another sum or account is not made of the line', async () => {
  const { api, fundId, tin, line } = await startWithWithdrawals()
  const { day, id: bankLineId } = await line(-330)

  await expect(api.books.saveExpense({ paidOn: day, amount: 300, fundId, bankLineId })).rejects.toMatchObject({
    code: 'BANK_PARTS_DIFFER',
  })
  await expect(api.books.saveExpense({ paidOn: day, amount: 330, fundId: tin, bankLineId })).rejects.toMatchObject({
    code: 'BANK_LINE_NOT_FOUND',
  })
})

test('what was entered by hand is named, tied to its line instead of booked twice, and let go unharmed', async () => {
  const { api, fundId, tin, line } = await startWithWithdrawals()
  const byHand = await api.books.saveTransfer({
    movedOn: '2026-04-10',
    amount: 20000,
    fromFundId: fundId,
    toFundId: tin,
  })
  const { id: lineId, booked } = await line(-20000)

  await api.bank.linkEntry({ lineId, entry: { source: 'transfer', id: byHand.id } })
  const linked = await line(-20000)
  await api.bank.reopen({ lineIds: [lineId] })

  expect(booked).toMatchObject({ source: 'transfer', id: byHand.id, day: '2026-04-10' })
  expect([linked.state, linked.booked, linked.entries.length]).toEqual(['posted', null, 1])
  expect((await line(-20000)).state).toBe('open')
  expect((await api.books.transfer({ id: byHand.id })).voided).toBeNull()
})
