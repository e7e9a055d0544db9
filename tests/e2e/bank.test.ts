import { expect, test } from 'vitest'
import { statementOf } from '../core/bank/bank-club.ts'
import { startApp } from './support/start-app.ts'

const lines = ['3 5000 ﾔﾏﾀﾞ ﾀﾛｳ', '4 5000 ｺﾝﾄﾞｳ ﾊﾅｴ', '5 8000 ﾔﾏﾀﾞ ｲﾁｺ', '6 20 ﾘｿｸ']

test('a statement is dropped, its certain lines booked by one press and the rest gone through with the keys', async () => {
  const { page, t, api, given, go } = await startApp({ today: '2026-05-20' })
  const taro = await given.member('山田 太郎', { number: '0001', kana: 'ヤマダ タロウ', owes: { 2026: 5000 } })
  const midori = await given.member('近藤 みどり', { number: '0002', kana: 'コンドウ ミドリ', owes: { 2026: 5000 } })
  await go('/dues/bank')
  await page.getByRole('textbox', { name: t.bank.noFund.name }).fill('みどり銀行')
  await page.getByRole('button', { name: t.bank.noFund.save }).click()

  const file = statementOf(lines)
  const chosen = { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(await file.arrayBuffer()) }
  await page.locator('input[type=file]').setInputFiles(chosen)
  await page.getByText(t.bank.read.found('4', '0')).waitFor()
  await page.getByRole('button', { name: t.bank.read.keep('4') }).click()
  await page.getByRole('button', { name: t.bank.certain.act('1', '¥5,000') }).click()
  await expect.poll(() => api.dues.account({ memberId: taro.id })).toMatchObject({ open: 0 })

  const list = page.getByRole('listbox', { name: t.bank.list })
  await expect.poll(() => list.getByRole('option').count()).toBe(3)
  await list.focus()
  await page.keyboard.press('2')
  await page
    .getByRole('listbox', { name: t.bank.panel.candidates })
    .getByRole('option', { name: /近藤 みどり/ })
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: /近藤 みどり/, checked: true }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => api.dues.account({ memberId: midori.id })).toMatchObject({ open: 0 })
  await expect.poll(() => list.getByRole('option').count()).toBe(2)
  expect(await api.bank.aliases()).toMatchObject([{ text: 'ｺﾝﾄﾞｳ ﾊﾅｴ', payerName: '近藤 みどり' }])

  await list.focus()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: t.bank.panel.ignore }).click()
  await page.getByRole('textbox', { name: t.bank.panel.ignoreReason }).fill('利息')
  await page.getByRole('button', { name: t.bank.panel.ignoreAct }).click()
  await page.getByText(t.bank.tabs.ignored('1')).waitFor()
  expect((await api.bank.lines({})).counts).toEqual({ open: 1, posted: 2, ignored: 1 })
})

test('a line is split between two people, and a withdrawal becomes an expense, in English too', async () => {
  const { page, t, api, given, go } = await startApp({ locale: 'en', today: '2026-05-20' })
  const [ada, bob] = [
    await given.member('Ada Byron', { number: '1', owes: { 2026: 5000 } }),
    await given.member('Bob Stone', { number: '2', owes: { 2026: 3000 } }),
  ]
  const { id: fundId } = await api.funds.save({ name: 'Green Bank', kind: 'bank' })
  await api.bank.keep({ fundId, file: statementOf(['3 8000 ｺﾝﾄﾞｳ ﾊﾅｴ', '6 -330 ﾃｽｳﾘﾖｳ']) })
  await go('/dues/bank')

  await page.getByRole('button', { name: t.bank.panel.split }).click()
  const finder = page.getByRole('combobox', { name: t.bank.panel.splitAdd })
  for (const name of ['Ada', 'Bob']) {
    await finder.fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).waitFor()
    await finder.press('Enter')
  }
  await page.getByRole('button', { name: t.bank.panel.splitPost }).click()

  await page.getByText(t.bank.empty.open).waitFor()
  expect([await api.dues.account({ memberId: ada.id }), await api.dues.account({ memberId: bob.id })]).toMatchObject([
    { open: 0, credit: 0 },
    { open: 0, credit: 0 },
  ])

  await page.getByText(t.bank.direction.out, { exact: true }).click()
  await page.getByRole('button', { name: t.bank.panel.toExpense }).click()
  await page.getByRole('textbox', { name: t.books.expense.description }).fill('Bank fee')
  await page.getByRole('button', { name: t.books.expense.save }).click()
  await expect.poll(async () => (await api.bank.lines({ direction: 'out' })).counts.posted).toBe(1)
  expect((await api.books.expenses({ from: '2026-04-01', to: '2026-04-30' })).expenses).toMatchObject([
    { amount: 330, paidOn: '2026-04-06', payee: 'テスウリヨウ', description: 'Bank fee' },
  ])
})
