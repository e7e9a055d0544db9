import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshHome, launch } from './support/desktop-app.ts'
import { inOffice } from './support/prepare-club.ts'

test('the second place for backups is picked in the system’s own dialog, and the next backup lies there', async () => {
  const home = freshHome()
  const stick = join(home, 'USB')
  mkdirSync(stick)
  await inOffice(home, ({ api }) => api.clubs.create({ name: 'さくら会' }))
  const app = await launch({ home })
  const { page, t } = app
  const words = t.settings.backups
  await app.go('/settings/backups')
  await app.answer({ paths: [stick] })

  await page.getByRole('button', { name: t.shell.parts.pickFolder, exact: true }).click()
  await expect.poll(() => page.getByRole('textbox', { name: words.second }).inputValue()).toBe(stick)
  await page.getByRole('button', { name: words.secondSave }).click()
  await page.getByText(words.secondSaved).waitFor()
  await page.getByRole('button', { name: words.now }).click()
  await page.getByText(words.madeBoth).waitFor()

  expect(readdirSync(stick)).toHaveLength(1)
})
