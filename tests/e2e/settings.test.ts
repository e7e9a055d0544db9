import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { texts } from '../../src-shared/texts/texts.ts'
import { takeChoice } from './support/choice.ts'
import { pickFile, savedFile } from './support/files.ts'
import { gridNamed, rowTexts } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { startApp } from './support/start-app.ts'

const { ja, en } = texts

test('language, text size, brightness and the way of writing years change at once and stay', async () => {
  const { page } = await startApp({ files: ['roster-cp932.csv'], at: '/settings/laptop' })
  await page.getByRole('heading', { name: ja.settings.laptop.title, level: 2 }).waitFor()
  await page.getByText(ja.settings.laptop.sample('2026年5月3日')).waitFor()
  const size = await textPixels(page)

  await takeChoice(page, ja.settings.laptop.dates, ja.fields.yearStyles.era)
  await page.getByText(ja.settings.laptop.sample('令和8年5月3日')).waitFor()
  await takeChoice(page, ja.settings.laptop.textSize, ja.shell.textSize.extra)
  await expect.poll(() => textPixels(page)).toBeGreaterThan(size * 1.2)
  await takeChoice(page, ja.settings.laptop.scheme, ja.shell.scheme.dark)
  await expect.poll(() => ground(page)).toBe('rgb(22, 24, 27)')
  await page.getByRole('button', { name: ja.shell.language.switchTo }).click()
  await page.getByRole('heading', { name: en.settings.laptop.title, level: 2 }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')

  await page.reload()
  await page.getByRole('heading', { name: en.settings.laptop.title, level: 2 }).waitFor()
  expect(await ground(page)).toBe('rgb(22, 24, 27)')
  await page.getByRole('button', { name: en.shell.textSize.label }).click()
  const extra = page.getByRole('menuitemradio', { name: en.shell.textSize.extra })
  expect(await extra.getAttribute('aria-checked')).toBe('true')
})

test('the design of the receipt is set beside its sample, and what cannot be printed is said', async () => {
  const { page, t, api, given, go } = await startApp()
  const aoki = await given.member('青木 一郎', { owes: { 2026: 5000 } })
  await given.payment(aoki, 5000, { paidOn: '2026-04-10' })
  await go('/settings/receipts')
  const words = t.settings.receipts
  await page.getByRole('img', { name: /青木 一郎/ }).waitFor()

  await page.getByLabel(words.registrationNumber).fill('T123')
  await page.getByLabel(words.issuer).fill('みどりの会 会計 田中')
  await page.getByRole('button', { name: t.settings.save }).click()
  await page.getByText(words.registrationNumberWrong).waitFor()
  await page.getByRole('status').getByText(t.members.form.problems.some(1)).waitFor()
  await expect.poll(() => page.getByLabel(words.registrationNumber).evaluate(hasFocus)).toBe(true)
  await page.getByLabel(words.registrationNumber).fill('Ｔ1234567890123')
  await page.getByRole('button', { name: t.settings.save }).click()
  await page.getByRole('alert').getByText(t.settings.saved).waitFor()
  await page.getByRole('img', { name: /会計 田中/ }).waitFor()
  expect(await api.settings.get()).toMatchObject({
    receiptIssuer: 'みどりの会 会計 田中',
    registrationNumber: 'T1234567890123',
  })
})

test('fees, member types and fields of the club are added, mended and taken away again', async () => {
  const { page, t, api } = await startApp({ at: '/settings/types' })
  await page.getByRole('button', { name: t.settings.types.add }).click()
  await page.getByRole('textbox', { name: t.settings.types.name, exact: true }).fill('正会員')
  await page.getByRole('button', { name: t.settings.add, exact: true }).click()
  await page.getByRole('alert').getByText(t.settings.types.savedOne('正会員')).waitFor()

  await page
    .getByRole('navigation', { name: t.settings.sections.label })
    .getByRole('link', { name: t.settings.sections.fees })
    .click()
  await page.getByRole('button', { name: t.settings.fees.add }).click()
  const name = page.getByRole('textbox', { name: t.settings.fees.name, exact: true })
  await page.getByRole('button', { name: t.settings.add, exact: true }).click()
  await expect.poll(() => name.evaluate(hasFocus)).toBe(true)
  await name.fill('年会費')
  await page.getByLabel(t.settings.fees.amount).fill('6000')
  // The last field in sight: what is folded away below is passed by.
  await page.getByLabel(t.settings.fees.receiptText).press('Enter')
  await page.getByRole('alert').getByText(t.settings.fees.savedOne('年会費')).waitFor()
  await page.getByRole('button', { name: `${t.settings.edit}: 年会費` }).click()
  await page.getByLabel(t.settings.fees.amount).fill('6500')
  await page.getByRole('button', { name: t.settings.save }).click()
  await page.getByText('¥6,500').waitFor()

  await page.getByRole('button', { name: `${t.settings.remove}: 年会費` }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.settings.remove }).click()
  await page.getByText(t.settings.fees.empty).waitFor()
  await page.getByRole('alert').getByRole('button', { name: t.shell.parts.undo }).click()
  await page.getByText('¥6,500').waitFor()
  expect((await api.fees.list()).map(({ name, amount }) => [name, amount])).toEqual([['年会費', 6500]])
})

test('everything is written out in one zip', async () => {
  const { page, t } = await startApp({ files: ['roster-cp932.csv'], at: '/settings/export' })

  const file = await savedFile(page, () => page.getByRole('button', { name: t.settings.export.act }).click())

  expect(file.name).toMatch(/\.zip$/)
  expect(file.bytes.subarray(0, 2).toString()).toBe('PK')
  expect(file.bytes.includes(Buffer.from('member.csv'))).toBe(true)
})

test('a club is restored from its backup at the start screen, after it was deleted by its typed name', async () => {
  const { page, t } = await startApp({ club: 'さくら会', files: ['roster-cp932.csv'], at: '/settings/backups' })
  await page.getByRole('button', { name: t.settings.backups.now }).click()
  await page.getByRole('alert').getByText(t.settings.backups.made).waitFor()
  await page.getByRole('table', { name: t.settings.backups.list }).getByText(t.settings.backups.reasons.asked).waitFor()
  const backup = await savedFile(page, () => page.getByRole('button', { name: t.settings.backups.download }).click())
  expect(backup.name).toMatch(/\.meibo$/)

  await page.getByRole('link', { name: t.settings.sections.remove }).click()
  const removal = page.getByRole('button', { name: t.settings.removal.act })
  await page.getByLabel(t.settings.removal.typeName('さくら会')).fill('さくら')
  expect(await removal.isDisabled()).toBe(true)
  await page.getByLabel(t.settings.removal.typeName('さくら会')).fill('さくら会')
  await removal.click()
  await page.getByRole('alert').getByText(t.settings.removal.done('さくら会')).waitFor()
  const choose = page.getByRole('button', { name: t.start.restoreChoose })
  await pickFile(page, choose, { name: '控えではない.meibo', content: 'これは控えではありません' })
  await page.getByText(t.refusals.BACKUP_UNREADABLE({ fileName: '控えではない.meibo' })).waitFor()
  await pickFile(page, choose, { name: backup.name, content: backup.bytes })

  await page.getByRole('button', { name: t.shell.club.menu('さくら会') }).waitFor()
  await page.getByRole('link', { name: t.shell.nav.members }).click()
  await expect.poll(() => rowTexts(gridNamed(page, t.members.list))).toHaveLength(4)
})

function textPixels(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.querySelector('nav a') ?? document.body).fontSize),
  )
}

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}
