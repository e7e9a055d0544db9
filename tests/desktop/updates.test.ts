import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeOnSheet } from '../support/code-on-sheet.ts'
import { freshHome, launch } from './support/desktop-app.ts'
import { givenClub, inOffice } from './support/prepare-club.ts'

test('the menu leads to the updates, and a program that nobody installed says how it becomes a newer one', async () => {
  const home = freshHome()
  await inOffice(home, ({ api }) => api.clubs.create({ name: 'さくら会' }))
  const { page, t, words, chooseMenu } = await launch({ home })

  await chooseMenu(words.help, words.updates)
  await page.getByRole('heading', { name: t.updates.title }).waitFor()
  await page.getByText(t.updates.ways.byHand).waitFor()

  expect(await page.getByRole('button', { name: t.updates.look }).count()).toBe(0)
})

test('without an open club the menu shows the updates over the start screen', async () => {
  const { page, t, words, chooseMenu } = await launch({ home: freshHome() })

  await chooseMenu(words.help, words.updates)
  const dialog = page.getByRole('dialog', { name: t.updates.title })
  await dialog.getByText(t.updates.ways.byHand).waitFor()
  await dialog.getByRole('button', { name: t.shell.parts.close }).click()

  await dialog.waitFor({ state: 'hidden' })
})

test('over a club that waits for its passphrase the menu shows the updates, and it goes on waiting', async () => {
  const home = freshHome()
  await inOffice(home, async ({ api }) => {
    await api.clubs.create({ name: 'さくら会' })
    await api.protection.setPassphrase({ label: '会計', passphrase: 'みどりの風が吹く春の朝に' })
    const { file } = await api.protection.makeRecoverySheet({ locale: 'ja' })
    await api.protection.checkRecovery({ code: await codeOnSheet(file) })
    await api.protection.seal()
  })
  const { page, t, words, chooseMenu } = await launch({ home })
  await page.getByRole('heading', { name: t.protection.unlock.title('さくら会') }).waitFor()

  await chooseMenu(words.help, words.updates)
  const dialog = page.getByRole('dialog', { name: t.updates.title })
  await dialog.getByText(t.updates.ways.byHand).waitFor()
  await page.keyboard.press('Escape')

  await dialog.waitFor({ state: 'hidden' })
  expect(await page.getByRole('heading', { name: t.protection.unlock.title('さくら会') }).isVisible()).toBe(true)
})

test('over a club whose file cannot be read the menu shows the updates', async () => {
  const home = freshHome()
  await givenClub(home)
  const folder = await inOffice(home, async ({ api }) => (await api.clubs.current()).club?.path ?? '')
  const file = join(folder, 'meibo.db')
  writeFileSync(file, readFileSync(file).fill(0x5a))
  const { page, t, words, chooseMenu } = await launch({ home })

  await chooseMenu(words.help, words.updates)

  await page.getByRole('dialog', { name: t.updates.title }).getByText(t.updates.ways.byHand).waitFor()
})
