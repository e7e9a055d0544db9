import { takeChoice } from '../support/choice.ts'
import { gridNamed } from '../support/grid.ts'
import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

export async function dues(app: App, album: Album): Promise<void> {
  const { page, t, go } = app
  await go('/dues')
  await album.take('dues-year', gridNamed(page, t.dues.year.grid).getByRole('gridcell'))
  await go('/dues/billing')
  await page.getByLabel(t.dues.billing.year).selectOption({ index: 0 })
  await album.take('billing', page.getByText(t.dues.billing.promise))
  await page.getByRole('button', { name: t.dues.fee.another }).click()
  await album.take('fee-form', page.getByLabel(t.dues.fee.amount))
  await go('/dues/desk')
  await page.getByRole('combobox', { name: t.dues.desk.who }).fill('1')
  await album.take('desk-candidates', page.getByRole('listbox').getByRole('option'))
  await atTheDesk(app)
  await page.getByLabel(t.dues.desk.amount).fill('100000')
  await album.take('desk-over', page.getByRole('status').filter({ hasText: '＋' }))
  await page.keyboard.press('Control+Enter')
  // More than is owed is asked about once; the same keys again record it.
  await album.take('desk-question', page.getByRole('alert'))
  await page.keyboard.press('Control+Enter')
  await album.take('desk-receipt', page.getByRole('dialog').getByRole('img', { name: /2026-/ }))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: t.dues.desk.voidAct }).click()
  await album.take('desk-void', page.getByRole('dialog').getByLabel(t.dues.voiding.reason))
  await page.keyboard.press('Escape')
}

export async function receipts({ page, t, go }: App, album: Album): Promise<void> {
  await go('/receipts')
  const due = gridNamed(page, t.receipts.due.grid)
  await album.take('receipts-due', due.getByRole('gridcell'))
  await due.getByRole('row').nth(1).click()
  await album.take('receipt-issue', page.getByRole('img', { name: /¥/ }))
  await page.keyboard.press('Escape')
  await takeChoice(page, t.receipts.tabsLabel, t.receipts.tabs.issued)
  const issued = gridNamed(page, t.receipts.issued.grid)
  await album.take('receipts-issued', issued.getByRole('gridcell'))
  await issued.getByRole('row').nth(1).click()
  await album.take('receipt', page.getByRole('button', { name: t.preview.print }))
  await page.getByRole('button', { name: t.receipts.issued.voidAct }).click()
  await album.take('receipt-void', page.getByRole('dialog').getByLabel(t.receipts.voiding.reason))
  await page.keyboard.press('Escape')
}

/** Someone who owes stands at the desk. */
export async function atTheDesk({ page, t, api, go }: App): Promise<void> {
  const { rows } = await api.members.list({ unpaid: true, limit: 1 })
  await go(`/dues/desk?member=${rows[0]?.id}`)
  await page.getByLabel(t.dues.desk.amount).waitFor()
}
