import { expect, test } from 'vitest'
import { texts } from '../../src-shared/texts/texts.ts'
import { freshHome, launch } from './support/desktop-app.ts'
import { givenClub } from './support/prepare-club.ts'

test('language, text size and the place of the window are as they were left', async () => {
  const home = freshHome()
  await givenClub(home)
  const place = { x: 60, y: 40, width: 1100, height: 760 }
  const { page, t, program, quit } = await launch({ home })
  await page.getByRole('button', { name: t.shell.textSize.label }).click()
  await page.getByRole('menuitemradio', { name: t.shell.textSize.large, exact: true }).click()
  await page.getByRole('button', { name: t.shell.language.switchTo }).click()
  await page.getByRole('button', { name: texts.en.shell.textSize.label }).waitFor()
  await program.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place)
  await quit()
  await program.ended

  const again = await launch({ home, locale: 'en' })

  await again.page.getByRole('button', { name: again.t.shell.textSize.label }).click()
  const large = again.page.getByRole('menuitemradio', { name: again.t.shell.textSize.large, exact: true })
  expect(await large.getAttribute('aria-checked')).toBe('true')
  const { bounds, menu } = await again.program.evaluate(({ BrowserWindow, Menu }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    menu: Menu.getApplicationMenu()?.items.map(({ label }) => label),
  }))
  expect(bounds).toEqual(place)
  expect(menu).toContain(again.words.file)
})
