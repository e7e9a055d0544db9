import { expect, test } from 'vitest'
import { freshHome, launch } from './support/desktop-app.ts'
import { inOffice } from './support/prepare-club.ts'

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
