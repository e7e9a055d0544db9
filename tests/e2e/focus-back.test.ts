import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { hasFocus } from './support/has-focus.ts'
import { startApp } from './support/start-app.ts'
import { tabTo } from './support/tab-to.ts'

test('whoever closes a dialog by key goes on where it was opened', async () => {
  const { page, t } = await startApp({ at: '/settings/about' })
  const opens = page.getByRole('button', { name: t.desktop.report.open })
  await opens.waitFor()

  await tabTo(page, t.desktop.report.open)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: t.desktop.report.copy }).waitFor()
  expect(await opens.evaluate(hasFocus)).toBe(false)
  await page.keyboard.press('Escape')

  await expect.poll(() => opens.evaluate(hasFocus)).toBe(true)
})

test('a dialog from a menu gives the focus back to the button of the menu', async () => {
  const { page, t, given, go } = await startApp()
  const { id } = await given.member('青木 一')
  await go(`/members/${id}`)
  const acts = page.getByRole('button', { name: t.members.panel.acts })
  await acts.waitFor()

  await acts.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: t.members.acts.leave }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')

  await expect.poll(() => acts.evaluate(hasFocus)).toBe(true)
})

test('whoever voids a payment by key goes on at that payment', async () => {
  const { page, t, given, go } = await startApp()
  const { id } = await given.member('青木 一')
  const payments = [await given.payment({ id }, 3000), await given.payment({ id }, 4000)]
  const words = t.dues.voiding
  async function voidByKey(opens: Locator): Promise<void> {
    await opens.focus()
    await page.keyboard.press('Enter')
    await page.getByLabel(words.reason).fill('金額の間違い')
    await page.keyboard.press('Enter')
    await opens.waitFor({ state: 'detached' })
  }

  await go(`/members/${id}?tab=dues`)
  const line = page.getByRole('listitem').filter({ has: page.locator(`a[href$="payment=${payments[0]?.id}"]`) })
  await voidByKey(line.getByRole('button', { name: t.members.dues.voidAct }))
  await expect.poll(() => line.getByRole('link').first().evaluate(hasFocus)).toBe(true)

  await go(`/dues/payments?payment=${payments[1]?.id}`)
  const acts = page.getByRole('group', { name: t.dues.payments.label('青木 一', '¥4,000') })
  await voidByKey(acts.getByRole('button', { name: t.dues.payments.voidAct }))
  await page.getByText(words.done).waitFor()
  await expect.poll(() => acts.evaluate(hasFocus)).toBe(true)
})

test('whoever closes the form of a line by key goes on at what opened it', async () => {
  const { page, t, api, go } = await startApp()
  await api.memberTypes.save({ name: '正会員' })
  await go('/settings/types')
  for (const name of [`${t.settings.edit}: 正会員`, t.settings.types.add]) {
    const opens = page.getByRole('button', { name })
    await opens.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: t.settings.types.name }).waitFor()

    await page.getByRole('button', { name: t.settings.cancel }).focus()
    await page.keyboard.press('Enter')

    await expect.poll(() => opens.evaluate(hasFocus)).toBe(true)
  }
})

test('whoever undoes an entry of the history by key goes on at that entry', async () => {
  const { page, t, api, go } = await startApp()
  await api.memberTypes.save({ name: '正会員' })
  await go('/history')
  const saved = t.operations.did['memberType.save']({ kind: 'memberType.save', name: '正会員', count: 1, left: 0 })
  const entry = page.getByRole('listitem').filter({ hasText: saved })
  const undo = entry.getByRole('button', { name: t.history.undo })
  await undo.focus()

  await page.keyboard.press('Enter')
  await undo.waitFor({ state: 'detached' })

  await expect.poll(() => entry.getByRole('button', { expanded: false }).evaluate(hasFocus)).toBe(true)
})
