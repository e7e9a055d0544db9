import { expect, onTestFinished, test } from 'vitest'
import { connectOwner } from '../../src-main/cli/owner-connection.ts'
import { readOwnerFile } from '../../src-main/core/hosting/owner-file.ts'
import type { Api } from '../../src-shared/contract/contract.ts'
import { fieldsOf, openPerson } from '../e2e/support/person-panel.ts'
import { finish } from '../support/finish.ts'
import { freshHome, launch } from './support/desktop-app.ts'
import { givenClub, inOffice } from './support/prepare-club.ts'

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

test('before a newer version is fetched whoever has unsaved work is asked, and who stays goes on typing', async () => {
  const home = freshHome()
  await givenClub(home)
  const folder = await inOffice(home, async ({ api }) => (await api.clubs.current()).club?.path ?? '')
  const app = await launch({ home })
  const { page, t, words } = app
  await app.go('/members')
  const panel = await openPerson(page, t, '青木 一郎')
  await fieldsOf(panel, t)('phone').fill('03-1111-2222')
  const owner = await ownerOf(folder)

  // Until the page has told that something is typed, there is merely nothing to fetch.
  await expect.poll(() => finish(owner.updates.install()).catch(whyRefused)).toBe('unsaved')

  expect((await app.dialogs()).map(({ message }) => message)).toEqual([words.unsaved])
  expect(await fieldsOf(panel, t)('phone').inputValue()).toBe('03-1111-2222')
})

function whyRefused({ data }: { readonly data: { readonly why: string } }): string {
  return data.why
}

/** The core of the running program, as the command line reaches it. */
async function ownerOf(folder: string): Promise<Api> {
  const owner = readOwnerFile(folder)
  const connection = owner && (await connectOwner(owner, folder))
  if (!connection) throw new Error('the program does not own its club')
  onTestFinished(() => connection.close())
  return connection.api
}
