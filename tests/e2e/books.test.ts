import { expect, test } from 'vitest'
import { hasFocus } from './support/has-focus.ts'
import { startApp } from './support/start-app.ts'

test('a treasurer begins the books, enters an expense by keyboard, counts the tin and closes the month and the year', async () => {
  const { page, t, api, given } = await startApp({ today: '2026-05-31', at: '/books' })
  const words = t.books
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  await page.getByRole('button', { name: words.begin.act }).click()
  await page.getByRole('button', { name: words.cashBook.expense }).waitFor()
  await given.payment(ada, 3000, { paidOn: '2026-05-10' })

  await page.getByRole('button', { name: words.cashBook.expense }).click()
  const form = page.getByRole('region', { name: words.expense.new })
  await form.getByLabel(words.expense.payee).fill('まるい印刷')
  await page.keyboard.press('Enter')
  await page.keyboard.type('総会資料')
  await form.getByLabel(words.expense.account).selectOption({ label: '印刷費' })
  await form.getByLabel(words.expense.amount).fill('１，２００円')
  await page.keyboard.press('Enter')
  await expect.poll(() => form.getByLabel(words.expense.payee).inputValue()).toBe('')
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /まるい印刷/ }).waitFor()

  await page.getByRole('radiogroup', { name: words.tabs.label }).getByText(words.tabs.closing).click()
  await page.getByLabel(words.tin.count('1,000')).fill('1')
  await page.getByLabel(words.tin.count('100')).fill('8')
  await page.getByText(words.tin.agrees).waitFor()
  await page.getByRole('button', { name: words.tin.save }).click()
  for (const period of ['2026年5月', '2026年度']) {
    await page.getByRole('button', { name: words.closing.closeOf(period) }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.closing.close }).click()
    await page.getByRole('button', { name: words.closing.reopenOf(period) }).waitFor()
  }

  const { entries, closing } = await api.books.cashBook({ from: '2026-05-01', to: '2026-05-31' })
  expect([entries.map(({ name, account }) => [name, account]), closing]).toEqual([
    [
      ['Ada', '会費収入'],
      ['まるい印刷', '印刷費'],
    ],
    1800,
  ])
})

test('an expense half entered is asked about before it is lost, and a tin half counted is still there', async () => {
  const { page, t } = await startApp({ today: '2026-05-31', at: '/books' })
  const words = t.books
  const tab = (name: string) => page.getByRole('radiogroup', { name: words.tabs.label }).getByText(name).click()
  const asked = page.getByRole('dialog', { name: t.unsaved.title })
  await page.getByRole('button', { name: words.begin.act }).click()

  const opens = page.getByRole('button', { name: words.cashBook.expense })
  await opens.click()
  const form = page.getByRole('region', { name: words.expense.new })
  const amount = form.getByLabel(words.expense.amount)
  await amount.fill('-100')
  await form.getByRole('button', { name: words.expense.saveNext }).click()
  await form.getByText(t.numberField.yenOutside('¥1')).waitFor()
  await expect.poll(() => amount.evaluate(hasFocus)).toBe(true)

  await form.getByLabel(words.expense.payee).fill('まるい印刷')
  await page.getByRole('link', { name: t.shell.nav.home }).click()
  await asked.getByRole('button', { name: t.unsaved.stay }).click()
  await asked.waitFor({ state: 'detached' })
  await amount.press('Escape')
  await asked.getByRole('button', { name: t.unsaved.discard }).click()
  await form.waitFor({ state: 'detached' })
  await expect.poll(() => opens.evaluate(hasFocus)).toBe(true)

  await tab(words.tabs.closing)
  await page.getByLabel(words.tin.count('1,000')).fill('3')
  await tab(words.tabs.statement)
  await page.getByLabel(words.tin.count('1,000')).waitFor({ state: 'detached' })
  await tab(words.tabs.closing)
  expect(await page.getByLabel(words.tin.count('1,000')).inputValue()).toBe('3')
})

test('money is brought to the bank, and what is missing for it is said', async () => {
  const { page, t, api } = await startApp({ today: '2026-05-31', at: '/books' })
  const words = t.books
  await page.getByRole('button', { name: words.begin.act }).click()
  await api.funds.save({ name: 'みどり銀行', kind: 'bank' })
  await page.reload()
  await page.getByRole('button', { name: words.cashBook.transfer }).click()
  const dialog = page.getByRole('dialog', { name: words.transfer.new })
  const amount = dialog.getByLabel(words.transfer.amount)

  await dialog.getByRole('button', { name: words.transfer.save }).click()
  await dialog.getByText(t.dues.desk.needsAmount).waitFor()
  await amount.fill('五百')
  await dialog.getByRole('button', { name: words.transfer.save }).click()
  await dialog.getByText(t.numberField.yen).waitFor()
  await expect.poll(() => amount.evaluate(hasFocus)).toBe(true)
  await amount.fill('５００円')
  await dialog.getByRole('button', { name: words.transfer.save }).click()
  await page.getByText(words.transfer.saved('¥500')).waitFor()
  await dialog.waitFor({ state: 'detached' })
})
