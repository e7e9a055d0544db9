import { existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { savedFile } from './support/files.ts'
import { hasFocus } from './support/has-focus.ts'
import { startApp } from './support/start-app.ts'

test('a club that came to lie in a synced folder is moved to a safe place from the start screen', async () => {
  const { page, t, api, given, folder, go } = await startApp({ club: 'さくら会' })
  await given.member('青木 一郎')
  const club = (await api.clubs.current()).club?.path ?? ''
  await api.clubs.close()
  const synced = join(folder, 'Dropbox', basename(club))
  mkdirSync(join(folder, 'Dropbox'))
  renameSync(club, synced)
  symlinkSync(synced, club, 'dir')
  writeFileSync(join(synced, 'お花見.txt'), '別のもの')
  await go('/')

  await page.getByRole('button', { name: /^さくら会/ }).click()
  await page.getByText(t.start.unsafe.cloud).waitFor()
  await page.getByText(t.start.unsafe.others).waitFor()
  await page.getByRole('button', { name: t.start.unsafe.act }).click()

  await page.getByRole('button', { name: t.shell.club.menu('さくら会') }).waitFor()
  const moved = (await api.clubs.current()).club?.path ?? ''
  await page.getByText(t.start.unsafe.moved(moved)).waitFor()
  expect(moved).not.toBe(club)
  expect((await api.members.list({})).rows.map(({ name }) => name)).toEqual(['青木 一郎'])
  expect(existsSync(join(synced, 'お花見.txt'))).toBe(true)
})

test('a club is moved from the settings to a folder of one’s choice, after one that would not do', async () => {
  const { page, t, api, given, folder } = await startApp({ club: 'さくら会', at: '/settings/about' })
  await given.member('青木 一郎')
  const words = t.desktop.place
  await page.getByRole('button', { name: words.move }).click()
  const dialog = page.getByRole('dialog')

  await dialog.getByLabel(words.folder).fill(join(folder, 'OneDrive', '会'))
  await dialog.getByRole('button', { name: words.act, exact: true }).click()
  await dialog.getByText(t.refusals.UNSAFE_FOLDER({ path: join(folder, 'OneDrive', '会'), why: 'cloud' })).waitFor()
  await dialog.getByLabel(words.folder).fill(join(folder, '外のディスク', '会'))
  await dialog.getByRole('button', { name: words.act, exact: true }).click()

  await page.getByText(words.moved(join(folder, '外のディスク', '会'))).waitFor()
  expect((await api.clubs.current()).club?.path).toBe(join(folder, '外のディスク', '会'))
  expect((await api.members.list({})).rows.map(({ name }) => name)).toEqual(['青木 一郎'])
})

test('a folder by its name alone is asked for from the beginning, and nothing is done meanwhile', async () => {
  const { page, t, api, folder } = await startApp({ club: 'さくら会', at: '/settings/backups' })
  const words = t.settings.backups
  const field = page.getByRole('textbox', { name: words.second })
  const saved = page.getByText(words.secondSaved)

  await field.fill('控え')
  await field.press('Enter')
  await page.getByText(t.shell.parts.folderNotWhole).waitFor()
  expect(await field.evaluate(hasFocus)).toBe(true)
  expect((await api.backups.status()).secondPlace).toBeNull()

  await field.fill('E')
  await field.press('Enter')
  await page.getByText(t.shell.parts.folderNotWhole).waitFor()

  const club = (await api.clubs.current()).club?.path ?? ''
  await field.fill(club)
  await field.press('Enter')
  await page.getByText(t.refusals.SECOND_PLACE_WITHIN_CLUB({ path: club })).waitFor()

  await expect.poll(() => field.evaluate(hasFocus)).toBe(true)

  mkdirSync(join(folder, '外のディスク'))
  await field.fill(`"${join(folder, '外のディスク')}"`)
  await field.press('Enter')
  await saved.waitFor()
  expect((await api.backups.status()).secondPlace).toBe(join(folder, '外のディスク'))
})

test('the problem report is read before it is saved, and is saved as it was read', async () => {
  const { page, t, given } = await startApp({ at: '/settings/about' })
  await given.member('青木 一郎')
  await page.getByRole('button', { name: t.desktop.report.open }).click()
  const read = (await page.getByRole('region', { name: t.desktop.report.label }).textContent()) ?? ''
  const { name, bytes } = await savedFile(page, () =>
    page.getByRole('dialog').getByRole('button', { name: t.desktop.report.save }).click(),
  )

  expect(read).toContain('rows: member 1,')
  expect(name).toBe('meibo-report-2026-05-03.txt')
  expect(bytes.toString('utf8')).toBe(read)
})
