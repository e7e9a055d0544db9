import { expect, test } from 'vitest'
import { gridNamed, rowTexts } from '../e2e/support/grid.ts'
import { freshHome, launch } from './support/desktop-app.ts'

test('the window opens on the sample club and shows its roster', async () => {
  const { page, t, go, program } = await launch({ home: freshHome(), args: ['--demo'] })

  await go('/members')

  const roster = gridNamed(page, t.members.list)
  await expect.poll(async () => (await rowTexts(roster)).length).toBeGreaterThan(10)
  const shown = await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      visible: window.isVisible(),
      url: window.webContents.getURL(),
    })),
  )
  expect(shown).toEqual([{ visible: true, url: 'meibo://app/#/members' }])
})
