import { expect, test } from 'vitest'
import { gridNamed, rowTexts } from '../e2e/support/grid.ts'
import { fixturePath } from '../e2e/support/start-app.ts'
import { throughTheWizard } from '../e2e/support/wizard.ts'
import { freshHome, launch } from './support/desktop-app.ts'
import { inOffice } from './support/prepare-club.ts'

test('a roster file chosen in the menu’s own dialog is brought in', async () => {
  const home = freshHome()
  await inOffice(home, ({ api }) => api.clubs.create({ name: 'さくら会' }))
  const app = await launch({ home })
  const { page, t, words } = app
  await app.answer({ paths: [fixturePath('roster-titled.xlsx')] })

  await app.chooseMenu(words.file, words.import)
  await throughTheWizard(page, t, '4')
  await page.getByRole('button', { name: t.imports.result.openRoster }).click()

  const roster = gridNamed(page, t.members.list)
  await expect.poll(async () => (await rowTexts(roster)).join()).toContain('髙木 恵子')
})
