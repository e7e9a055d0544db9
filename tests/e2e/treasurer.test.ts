import { expect, test } from 'vitest'
import { statementOf } from '../core/bank/bank-club.ts'
import { pdfTexts } from '../support/pdf-text.ts'
import { takeChoice } from './support/choice.ts'
import { savedFile } from './support/files.ts'
import { gridNamed, rowTexts, rowWith } from './support/grid.ts'
import { type App, startApp } from './support/start-app.ts'

test('in English too: an evening’s collection, a statement, receipts in one print, a void, and the year closed', async () => {
  const app = await startApp({ locale: 'en', today: '2026-05-20' })
  const { api, given } = app
  await api.books.begin()
  await api.funds.save({ name: 'Green Bank', kind: 'bank' })
  await given.member('Ada Byron', { number: '1', owes: { 2026: 3000 } })
  await given.member('Bob Stone', { number: '2', kana: 'ボブ ストーン', owes: { 2026: 5000 } })

  await collect(app)
  await readStatement(app)
  await printReceipts(app)
  await closeYear(app)

  const { charged, allocated } = await api.dues.summary({ fiscalYear: 2026 })
  const { receipts } = await api.receipts.list({})
  const closed = (await api.books.periods({ fiscalYear: 2026 })).filter(({ closedOn }) => closedOn !== null)
  expect([charged, allocated]).toEqual([8000, 8000])
  expect(receipts.map(({ number, voided }) => [number, voided?.reason ?? null])).toEqual([
    ['2026-0002', 'Wrong name'],
    ['2026-0001', null],
  ])
  expect(closed.map(({ period }) => period)).toEqual(['2026'])
})

async function collect({ page, t, go }: App): Promise<void> {
  const { batches } = t.payments
  await go('/dues/desk')
  await page.getByRole('combobox', { name: batches.choose }).selectOption(batches.newOne)
  const form = page.getByRole('dialog', { name: batches.begin })
  await form.getByLabel(batches.name).fill('General meeting')
  await form.getByRole('button', { name: batches.begin }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByRole('combobox', { name: t.dues.desk.who }).fill('1')
  await page.keyboard.press('Enter')
  await page.getByText(t.dues.desk.openSum('¥3,000')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('button', { name: batches.close, exact: true }).click()
  const closing = page.getByRole('dialog', { name: batches.closeTitle('General meeting') })
  await closing.getByLabel(batches.counted).fill('3000')
  await closing.getByText(batches.exact, { exact: false }).waitFor()
  // The dialog's own cross has the same name in English.
  await closing.getByRole('button', { name: batches.close, exact: true }).last().click()
  await closing.waitFor({ state: 'hidden' })
}

async function readStatement({ page, t, go }: App): Promise<void> {
  const file = statementOf(['3 5000 ﾎﾞﾌﾞ ｽﾄｰﾝ'])
  await go('/dues/bank/read')
  const chosen = { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(await file.arrayBuffer()) }
  await page.locator('input[type=file]').setInputFiles(chosen)
  await page.getByRole('button', { name: t.bank.read.keep('1') }).click()
  await page.getByRole('button', { name: t.bank.certain.act('1', '¥5,000') }).click()
  await page.getByText(t.bank.empty.open).waitFor()
}

async function printReceipts({ page, t, go }: App): Promise<void> {
  const words = t.receipts
  await go('/receipts')
  await page.getByRole('button', { name: words.due.all('2') }).click()
  await page.getByRole('button', { name: words.issue.actMany('2') }).click()
  await page
    .getByText(words.issue.doneMany('2026-0001', '2026-0002', '2'))
    .first()
    .waitFor()
  const { bytes } = await savedFile(page, () => page.getByRole('button', { name: t.preview.save }).click())
  expect(await pdfTexts(bytes)).toHaveLength(2)
  await page.keyboard.press('Escape')
  await takeChoice(page, words.tabsLabel, words.tabs.issued)
  const issued = gridNamed(page, words.issued.grid)
  await expect.poll(() => rowTexts(issued)).toHaveLength(2)
  await rowWith(issued, '2026-0002').click()
  await page.getByRole('button', { name: words.issued.voidAct }).click()
  const dialog = page.getByRole('dialog', { name: words.voiding.title('2026-0002') })
  await dialog.getByLabel(words.voiding.reason).fill('Wrong name')
  await dialog.getByRole('button', { name: words.voiding.act }).click()
  await page.getByRole('button', { name: words.issued.voidAct, exact: true }).waitFor({ state: 'hidden' })
}

async function closeYear({ page, t, go }: App): Promise<void> {
  const words = t.books
  const year = 'FY2026'
  await go('/books')
  await page.getByRole('radiogroup', { name: words.tabs.label }).getByText(words.tabs.closing).click()
  await page.getByRole('button', { name: words.closing.closeOf(year) }).click()
  const question = page.getByRole('dialog', { name: words.closing.question(year) })
  await question.getByRole('button', { name: words.closing.close }).last().click()
  await page.getByRole('button', { name: words.closing.reopenOf(year) }).waitFor()
}
