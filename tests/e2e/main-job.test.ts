import { expect, test } from 'vitest'
import { pdfTexts } from '../support/pdf-text.ts'
import { dropFile, pickFile, savedFile } from './support/files.ts'
import { gridNamed, rowTexts, rowWith } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { fixturePath, startApp } from './support/start-app.ts'
import { throughTheWizard } from './support/wizard.ts'

test('a treasurer alone brings the old roster in, takes a payment by keyboard and hands its receipt over', async () => {
  const { page, t, api } = await startApp({ club: null })
  await page.getByLabel(t.start.clubName).fill('さくら会')
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: t.home.importAct }).click()
  await dropFile(page, page.getByRole('region', { name: t.imports.steps.file }), fixturePath('roster-titled.xlsx'))
  await throughTheWizard(page, t, '4')
  await page.getByText(t.imports.result.new('4')).waitFor()
  await page.getByRole('button', { name: t.imports.result.again }).click()
  await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), fixturePath('roster-cp932.csv'))
  await throughTheWizard(page, t, '4')
  await page.getByText(t.imports.result.changed('4')).waitFor()

  await page.getByRole('button', { name: t.imports.result.openRoster }).click()
  const roster = gridNamed(page, t.members.list)
  const names = async () => (await rowTexts(roster)).map((row) => row.split(' | ').slice(0, 2).join(' '))
  const all = [
    '0101 青木 一郎 アオキ イチロウ',
    '0103 﨑山 次郎 サキヤマ ジロウ',
    '0102 髙木 恵子 タカギ ケイコ',
    '0104 渡辺 みどり ワタナベ ミドリ',
  ]
  await expect.poll(names).toEqual(all)
  const search = page.getByRole('searchbox', { name: t.members.search })
  for (const [typed, found] of [
    ['青', 0],
    ['さき', 1],
    ['高木', 2],
    ['ﾀｶｷﾞ', 2],
    ['0312', 0],
    ['090-4444', 3],
    ['横浜', 2],
  ] as const) {
    await search.fill(typed)
    await expect.poll(names, { message: typed }).toEqual([all[found]])
  }

  await search.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: t.members.panel.label('髙木 恵子') })
  const phone = panel.getByLabel(t.fields.member.phone, { exact: true })
  await phone.fill('045-999-8888')
  await panel.getByRole('button', { name: t.members.form.save }).click()
  await page.getByRole('alert').getByText(t.members.form.saved).waitFor()
  await panel.getByRole('tab', { name: t.members.panel.tabs.history }).click()
  await panel.getByText('045-111-2222').waitFor()
  await panel.getByText('045-999-8888').waitFor()
  await page.getByRole('alert').getByRole('button', { name: t.shell.parts.undo }).click()
  await page.getByRole('alert').getByText(t.shell.parts.undone).waitFor()
  await panel.getByRole('tab', { name: t.members.panel.tabs.profile }).click()
  await expect.poll(() => phone.inputValue()).toBe('045-111-2222')

  await page.getByRole('navigation', { name: t.shell.nav.label }).getByRole('link', { name: t.shell.nav.dues }).click()
  await page.getByRole('main').getByRole('button', { name: t.dues.acts.billing }).first().click()
  await page.getByLabel(t.dues.fee.amount).fill('５,000円')
  await page.getByRole('button', { name: t.dues.fee.save }).click()
  await page.getByRole('button', { name: t.dues.billing.act('4', '¥20,000') }).click()
  await page.getByRole('heading', { name: t.dues.billing.done('4', '¥20,000') }).waitFor()

  // From here on the hands stay on the keyboard.
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: t.dues.desk.who }).waitFor()
  await page.keyboard.type('0101')
  await page.keyboard.press('Enter')
  await page.getByText(t.dues.desk.openSum('¥5,000')).waitFor()
  await expect.poll(() => page.getByLabel(t.dues.desk.amount).inputValue()).toBe('5,000')
  await page.keyboard.press('Control+Enter')
  const paper = page.getByRole('dialog', { name: t.dues.desk.receiptReady('2026-0001') })
  await paper.getByRole('img', { name: /青木 一郎/ }).waitFor()
  await expect.poll(() => paper.getByRole('button', { name: t.preview.print }).evaluate(hasFocus)).toBe(true)
  await page.keyboard.press('Shift+Tab')
  const pdf = await savedFile(page, () => page.keyboard.press('Enter'))
  const [sheet = ''] = await pdfTexts(pdf.bytes)
  expect(pdf.name).toBe('領収書 2026-0001 青木 一郎.pdf')
  for (const words of ['青木 一郎', '5,000', '2026-0001', 'さくら会', '年会費']) expect(sheet).toContain(words)
  await page.keyboard.press('Escape')
  await paper.waitFor({ state: 'hidden' })

  await expect.poll(() => page.getByRole('combobox', { name: t.dues.desk.who }).evaluate(hasFocus)).toBe(true)
  await page.keyboard.type('わたなべ')
  await page.keyboard.press('Enter')
  await page.getByText(t.dues.desk.openSum('¥5,000')).waitFor()
  await page.keyboard.press('Enter')
  const acts = page.getByRole('complementary', { name: t.dues.desk.acts })
  await acts.getByRole('button', { name: t.dues.desk.undo }).click()
  await acts.getByText(t.dues.desk.voided).waitFor()

  await page.reload()
  await page.getByRole('navigation', { name: t.shell.nav.label }).getByRole('link', { name: t.shell.nav.dues }).click()
  const year = gridNamed(page, t.dues.year.grid)
  await rowWith(year, '青木 一郎').getByText(t.shell.payState.paid).waitFor()
  await rowWith(year, '渡辺 みどり').getByText(t.shell.payState.open).waitFor()
  const payments = (await api.payments.list({})).payments.map(({ payerName, amount, voided, receipt }) => ({
    payerName,
    amount,
    voided: voided !== null,
    receipt: receipt?.number ?? null,
  }))
  expect(payments.toSorted((one, other) => one.payerName.localeCompare(other.payerName))).toEqual([
    { payerName: '渡辺 みどり', amount: 5000, voided: true, receipt: null },
    { payerName: '青木 一郎', amount: 5000, voided: false, receipt: '2026-0001' },
  ])
})

test('in English the same work runs from an empty club to a receipt', async () => {
  const { page, t } = await startApp({ locale: 'en', club: 'Green Valley Club', at: '/import' })
  await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), fixturePath('roster-cp932.csv'))
  await throughTheWizard(page, t, '4')

  await page.getByRole('button', { name: t.imports.result.openRoster }).click()
  await expect.poll(() => rowTexts(gridNamed(page, t.members.list))).toHaveLength(4)
  await page.getByRole('link', { name: t.shell.nav.dues }).click()
  await page.getByRole('main').getByRole('button', { name: t.dues.acts.billing }).first().click()
  await page.getByLabel(t.dues.fee.amount).fill('3000')
  await page.getByRole('button', { name: t.dues.fee.save }).click()
  await page.getByRole('button', { name: t.dues.billing.act('4', '¥12,000') }).click()
  await page.getByRole('button', { name: t.dues.billing.openDesk }).click()
  await page.getByRole('combobox', { name: t.dues.desk.who }).fill('0104')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: t.dues.desk.recordAndReceipt }).click()

  const paper = page.getByRole('dialog', { name: t.dues.desk.receiptReady('2026-0001') })
  const pdf = await savedFile(page, () => paper.getByRole('button', { name: t.preview.save }).click())
  const [sheet = ''] = await pdfTexts(pdf.bytes)
  for (const words of ['Receipt', '渡辺 みどり', '3,000', '2026-0001']) expect(sheet).toContain(words)
})
