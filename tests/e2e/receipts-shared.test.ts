import { expect, test } from 'vitest'
import { pdfTexts } from '../support/pdf-text.ts'
import { takeChoice } from './support/choice.ts'
import { savedFile } from './support/files.ts'
import { gridNamed, rowTexts } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { startApp } from './support/start-app.ts'

test('a family’s payments go on one receipt, which is found by its amount and leaves in a ZIP', async () => {
  const { page, t, given, go } = await startApp()
  const aoki = await given.member('青木 一郎', { owes: { 2026: 5000 } })
  const hana = await given.member('青木 花', { owes: { 2026: 3000 } })
  await given.household('青木', aoki, hana)
  await given.payment(aoki, 5000, { paidOn: '2026-04-10' })
  await given.payment(hana, 3000, { paidOn: '2026-04-12' })
  await go('/receipts')

  await page.getByRole('button', { name: t.receipts.due.all('2') }).click()
  await page.getByRole('checkbox', { name: t.receipts.issue.together }).check()
  await page.getByRole('img', { name: /8,000/ }).waitFor()
  await page.getByRole('button', { name: t.receipts.issue.act, exact: true }).click()
  await page.getByRole('status').getByText(t.receipts.issue.done('2026-0001')).waitFor()
  const sheet = await savedFile(page, () => page.getByRole('button', { name: t.preview.save }).click())
  expect((await pdfTexts(sheet.bytes)).join('')).toContain('¥8,000-')
  await page.keyboard.press('Escape')

  await takeChoice(page, t.receipts.tabsLabel, t.receipts.tabs.issued)
  const issued = gridNamed(page, t.receipts.issued.grid)
  await expect.poll(() => rowTexts(issued)).toHaveLength(1)
  await page.getByLabel(t.receipts.issued.amountFrom).fill('8001')
  await page.getByText(t.receipts.issued.noMatch).waitFor()
  const from = page.getByLabel(t.receipts.issued.amountFrom)
  const exportZip = page.getByRole('button', { name: t.receipts.issued.exportZip('1') })
  await from.fill('八千円')
  await exportZip.click()
  await expect.poll(() => from.evaluate(hasFocus)).toBe(true)
  await from.fill('8000')
  const zip = await savedFile(page, () => exportZip.click())

  expect(zip.name).toMatch(/^領収書 .*\.zip$/)
  await page.getByText(t.receipts.issued.exported('1')).waitFor()
})
