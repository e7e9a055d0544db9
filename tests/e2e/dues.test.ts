import { expect, test } from 'vitest'
import type { Given } from '../support/given.ts'
import { takeChoice } from './support/choice.ts'
import { gridNamed, rowTexts, rowWith } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { startApp } from './support/start-app.ts'

test('a billing run is looked at first, charges nobody twice and is taken back whole', async () => {
  const { page, t, api, given } = await startApp({ files: ['roster-cp932.csv'] })
  const full = await given.memberType('正会員')
  await given.fee('年会費', 6000, { memberTypeIds: [full.id] })
  await page.getByRole('link', { name: t.shell.nav.dues }).click()
  await page.getByText(t.dues.year.emptyYear('2026年度')).waitFor()
  await page.getByRole('main').getByRole('button', { name: t.dues.acts.billing }).first().click()

  await page.getByRole('heading', { name: t.dues.billing.toCharge('2') }).waitFor()
  await expect.poll(() => rowTexts(gridNamed(page, t.dues.billing.names))).toHaveLength(2)
  await page.getByRole('button', { name: t.dues.billing.act('2', '¥12,000') }).click()
  await page.getByRole('button', { name: t.dues.billing.again }).click()
  await page.getByRole('heading', { name: t.dues.billing.nobody }).waitFor()
  await page.getByText(t.dues.billing.alreadyCharged('2')).waitFor()

  await page.getByLabel(t.dues.billing.year).selectOption({ label: '2025年度' })
  await page.getByRole('button', { name: t.dues.billing.act('2', '¥12,000') }).click()
  await page.getByRole('button', { name: t.dues.billing.undo }).click()
  await page.getByText(t.dues.billing.undone).waitFor()
  expect(await api.dues.summary({ fiscalYear: 2025 })).toMatchObject({ charged: 0, members: 0 })
  expect(await api.dues.summary({ fiscalYear: 2026 })).toMatchObject({ charged: 12_000, members: 2 })
})

test('part of the dues and more than the dues are said in words before they are recorded', async () => {
  const { page, t, api, given, go } = await startApp()
  const { hajime } = await arrears(given)
  await go('/dues/desk')
  const who = page.getByRole('combobox', { name: t.dues.desk.who })

  await who.fill('0003')
  await page.keyboard.press('Enter')
  await page.getByText(t.dues.desk.openSum('¥10,000')).waitFor()
  await page.getByLabel(t.dues.desk.amount).fill('7000')
  await page.getByText(t.dues.desk.payAll).waitFor()
  await page.getByText(t.dues.desk.payPart('¥2,000', '¥3,000')).waitFor()
  await page.getByRole('button', { name: t.dues.desk.record, exact: false }).first().click()
  await who.fill('タカハシ')
  await page.getByRole('option', { name: /髙橋 一/ }).click()
  await page.getByText(t.dues.desk.openSum('¥3,000')).waitFor()
  await page.getByLabel(t.dues.desk.amount).fill('８０００')
  await page.getByRole('status').getByText(t.dues.desk.over('¥5,000')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText(t.dues.desk.doubts.moreThanOpen('¥3,000', '¥5,000')).waitFor()
  expect(await api.dues.account({ memberId: hajime.id })).toMatchObject({ open: 3000 })
  await page.keyboard.press('Enter')
  await expect.poll(() => api.dues.account({ memberId: hajime.id })).toMatchObject({ open: 0, credit: 5000 })

  await page.getByRole('button', { name: t.dues.desk.leave }).click()
  const year = gridNamed(page, t.dues.year.grid)
  await rowWith(year, '髙橋 一').getByText(t.shell.payState.paid).waitFor()
  await takeChoice(page, t.dues.year.state, `× ${t.shell.payState.open} 1`)
  await expect.poll(() => rowTexts(year)).toEqual([expect.stringContaining('渡邊 ジョン')])
  await year.focus()
  await page.keyboard.press('Enter')
  await page.getByText(t.dues.desk.openSum('¥5,000')).waitFor()
  await page.keyboard.press('Escape')
  await who.waitFor()
})

test('a slip at the desk is asked about, not recorded', async () => {
  const { page, t, api, given, go } = await startApp({ today: '2026-06-01' })
  const { john } = await arrears(given)
  const kei = await given.member('青木 恵', { number: '0053', kana: 'アオキ ケイ' })
  await go('/dues/desk')
  const who = page.getByRole('combobox', { name: t.dues.desk.who })
  const amount = page.getByLabel(t.dues.desk.amount)
  const question = page.getByRole('alert')

  await who.fill('0053')
  await page.keyboard.press('Enter')
  await page.getByText(t.dues.desk.nothingOpen, { exact: true }).waitFor()
  await amount.fill('0004')
  await page.keyboard.press('Enter')
  await page.getByText(t.dues.desk.looksLikeNumber).waitFor()
  await page.getByRole('button', { name: t.dues.desk.lookUp('0004') }).click()
  await page.getByRole('option', { name: /渡邊 ジョン/ }).click()

  await page.getByText(t.dues.desk.openSum('¥5,000')).waitFor()
  await amount.fill('99999999999')
  await page.keyboard.press('Control+Enter')
  await question.getByText(t.dues.desk.doubts.moreThanOpen('¥5,000', '¥99,999,994,999')).waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'hidden' })
  await expect.poll(() => amount.evaluate(hasFocus)).toBe(true)
  await page.keyboard.type('5000')
  await page.getByLabel(t.dues.desk.paidOn, { exact: true }).fill('2026/6/2')
  await page.keyboard.press('Enter')
  await page.getByText(t.refusals.DATE_AHEAD({ date: '2026年6月2日' })).waitFor()
  expect((await api.payments.list({})).total).toBe(0)

  await page.getByRole('button', { name: t.dues.desk.today, exact: true }).click()
  await amount.press('Enter')
  await expect.poll(() => api.dues.account({ memberId: john.id })).toMatchObject({ open: 0, credit: 0 })
  expect(await api.dues.account({ memberId: kei.id })).toMatchObject({ credit: 0 })
})

test('an amount that cannot be read stays as it was typed, says so, and is not recorded as what was proposed', async () => {
  const { page, t, api, given, go } = await startApp({ today: '2026-06-01' })
  const { john } = await arrears(given)
  await go(`/dues/desk?member=${john.id}`)
  const amount = page.getByLabel(t.dues.desk.amount)
  await amount.fill('３千')
  await amount.press('Tab')
  await page.getByText(t.numberField.yen).waitFor()
  expect(await amount.inputValue()).toBe('３千')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => amount.evaluate(hasFocus)).toBe(true)
  expect((await api.payments.list({})).total).toBe(0)

  await amount.fill('￥３，０００')
  await amount.press('Tab')
  await expect.poll(() => amount.inputValue()).toBe('3,000')
  await page.getByText(t.numberField.yen).waitFor({ state: 'hidden' })
})

test('an amount that was typed is asked about before the desk is left', async () => {
  const { page, t, given, go } = await startApp({ today: '2026-06-01' })
  const { john } = await arrears(given)
  await go(`/dues/desk?member=${john.id}`)
  const amount = page.getByLabel(t.dues.desk.amount)
  await amount.fill('1234')

  await page.getByRole('link', { name: t.shell.nav.home }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.unsaved.stay }).click()
  expect(await amount.inputValue()).toBe('1,234')
  await page.getByRole('button', { name: t.dues.desk.leave }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.unsaved.discard }).click()
  await amount.waitFor({ state: 'detached' })
})

test('a payment that was receipted is only voided, with a reason, and its receipt with it', async () => {
  const { page, t, api, given, go } = await startApp()
  await arrears(given)
  await go('/dues/desk')
  await page.getByRole('combobox', { name: t.dues.desk.who }).fill('0003')
  await page.keyboard.press('Enter')
  await page.getByText(t.dues.desk.openSum('¥10,000')).waitFor()
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('dialog')
    .getByRole('img', { name: /2026-0001/ })
    .waitFor()
  await page.keyboard.press('Escape')

  const acts = page.getByRole('complementary', { name: t.dues.desk.acts })
  await acts.getByRole('button', { name: t.dues.desk.voidAct }).click()
  const dialog = page.getByRole('dialog', { name: t.dues.voiding.title })
  await dialog.getByText(t.dues.voiding.withReceipt('2026-0001')).waitFor()
  expect(await dialog.getByRole('button', { name: t.dues.voiding.act }).isDisabled()).toBe(true)
  await dialog.getByLabel(t.dues.voiding.reason).fill('金額の間違い')
  await dialog.getByRole('button', { name: t.dues.voiding.act }).click()
  await page.getByRole('alert').getByText(t.dues.voiding.done).waitFor()
  await acts.getByText(t.dues.desk.voided).waitFor()

  expect((await api.payments.list({})).payments).toMatchObject([{ voided: { reason: '金額の間違い' } }])
  await page.getByRole('link', { name: t.shell.nav.receipts }).click()
  await takeChoice(page, t.receipts.tabsLabel, t.receipts.tabs.issued)
  await rowWith(gridNamed(page, t.receipts.issued.grid), '2026-0001').getByText(t.receipts.issued.void).waitFor()
})

/** Two people who owe: one for two years. */
async function arrears(given: Given) {
  const hajime = await given.member('髙橋 一', {
    number: '0003',
    kana: 'タカハシ ハジメ',
    owes: { 2025: 5000, 2026: 5000 },
  })
  const john = await given.member('渡邊 ジョン', { number: '0004', kana: 'ワタナベ ジョン', owes: { 2026: 5000 } })
  return { hajime, john }
}
