import { expect, test } from 'vitest'
import { fieldsOf, openPerson } from '../e2e/support/person-panel.ts'
import { freshHome, launch } from './support/desktop-app.ts'
import { givenClub } from './support/prepare-club.ts'

test('whoever quits with unsaved work is asked: to stay keeps what was typed, to leave ends the program', async () => {
  const home = freshHome()
  await givenClub(home)
  const app = await launch({ home })
  const { page, t, words, program } = app
  await app.go('/members')
  const panel = await openPerson(page, t, '青木 一郎')
  await fieldsOf(panel, t)('phone').fill('03-1111-2222')

  await app.answer({ button: words.stay })
  await app.chooseMenu(words.file, words.quit)
  await expect.poll(async () => (await app.dialogs()).map(({ message }) => message)).toEqual([words.unsaved])
  expect(await fieldsOf(panel, t)('phone').inputValue()).toBe('03-1111-2222')

  await app.answer({ button: words.leave })
  await app.chooseMenu(words.file, words.quit)
  await program.ended
})
