import { existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
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
