import { expect, test } from 'vitest'
import { pdfTexts } from '../support/pdf-text.ts'
import { takeChoice } from './support/choice.ts'
import { savedFile } from './support/files.ts'
import { gridNamed, rowTexts, rowWith } from './support/grid.ts'
import { startApp } from './support/start-app.ts'

test('receipts are issued one and many, voided with a reason, and printed again as a reprint', async () => {
  const { page, t, api, given, go } = await startApp()
  const aoki = await given.member('青木 一郎', { number: '0101', owes: { 2026: 5000 } })
  const takagi = await given.member('髙木 恵子', { number: '0102', owes: { 2026: 5000 } })
  await given.payment(aoki, 5000, { paidOn: '2026-04-10' })
  await given.payment(takagi, 5000, { paidOn: '2026-04-12' })
  await given.payment(takagi, 2000, { paidOn: '2026-04-20' })
  await go('/receipts')
  const due = gridNamed(page, t.receipts.due.grid)
  await expect.poll(() => rowTexts(due)).toHaveLength(3)

  await rowWith(due, '青木 一郎').click()
  await page.getByLabel(t.receipts.issue.payerName).fill('青木商店')
  await page.getByRole('img', { name: /青木商店/ }).waitFor()
  await page.getByRole('button', { name: t.receipts.issue.act, exact: true }).click()
  await page.getByRole('status').getByText(t.receipts.issue.done('2026-0001')).waitFor()
  const original = await savedFile(page, () => page.getByRole('button', { name: t.preview.save }).click())
  const originalWords = (await pdfTexts(original.bytes)).join('')
  expect(originalWords).toContain('青木商店')
  expect(originalWords).not.toContain('再発行')
  await page.getByText(t.receipts.issued.reprintReasons.printedBefore).waitFor()
  await page.getByRole('img', { name: /再発行/ }).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: t.receipts.due.all('2') }).click()
  await page.getByRole('heading', { name: t.receipts.issue.titleMany('2') }).waitFor()
  await page.getByRole('link', { name: t.shell.nav.receipts }).click()
  await page.getByRole('button', { name: t.receipts.due.all('2') }).click()
  await page.getByRole('button', { name: t.receipts.issue.actMany('2') }).click()
  await page
    .getByRole('status')
    .getByText(t.receipts.issue.doneMany('2026-0002', '2026-0003', '2'))
    .waitFor()
  const batch = await savedFile(page, () => page.getByRole('button', { name: t.preview.save }).click())
  expect(batch.name).toBe('領収書 2026-0002〜2026-0003.pdf')
  expect(await pdfTexts(batch.bytes)).toEqual([
    expect.stringContaining('2026-0002'),
    expect.stringContaining('2026-0003'),
  ])
  await page.keyboard.press('Escape')
  await page.getByText(t.receipts.due.empty).waitFor()

  await takeChoice(page, t.receipts.tabsLabel, t.receipts.tabs.issued)
  const issued = gridNamed(page, t.receipts.issued.grid)
  await rowWith(issued, '2026-0001').click()
  expect(await page.getByRole('checkbox', { name: t.receipts.issued.reprint }).isChecked()).toBe(true)
  await page.getByRole('img', { name: /再発行/ }).waitFor()
  const again = await savedFile(page, () => page.getByRole('button', { name: t.preview.save }).click())
  expect((await pdfTexts(again.bytes)).join('')).toContain('再発行')

  await page.getByRole('button', { name: t.receipts.issued.voidAct }).click()
  const dialog = page.getByRole('dialog', { name: t.receipts.voiding.title('2026-0001') })
  await dialog.getByLabel(t.receipts.voiding.reason).fill('宛名の間違い')
  await dialog.getByRole('button', { name: t.receipts.voiding.act }).click()
  await page.getByRole('img', { name: /無効/ }).waitFor()
  await page.keyboard.press('Escape')
  await rowWith(issued, '2026-0001').getByText(t.receipts.issued.void).waitFor()
  await takeChoice(page, t.receipts.tabsLabel, t.receipts.tabs.due)
  await expect.poll(() => rowTexts(due)).toHaveLength(1)
  const kept = (await api.receipts.list({})).receipts.map(({ number, payerName, voided }) => [
    number,
    payerName,
    voided?.reason ?? '',
  ])
  expect(kept.toSorted()).toEqual([
    ['2026-0001', '青木商店', '宛名の間違い'],
    ['2026-0002', '髙木 恵子', ''],
    ['2026-0003', '髙木 恵子', ''],
  ])
})
