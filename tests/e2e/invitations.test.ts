import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { locales, type Texts } from '../../src-shared/texts/texts.ts'
import { finish } from '../support/finish.ts'
import { hasFocus } from './support/has-focus.ts'
import { openAlbum } from './support/screen-album.ts'
import { startApp } from './support/start-app.ts'

const looks = {
  ja: { locale: 'ja', size: { width: 1280, height: 800 }, colorScheme: 'light' },
  en: { locale: 'en', size: { width: 1024, height: 700 }, colorScheme: 'dark' },
} as const

test.each(locales)('an invitation is made, lets a laptop in, and another is withdrawn (%s)', async (locale) => {
  const app = await startApp({ ...looks[locale], club: '北町みどりの会と子ども見守りの会' })
  const guest = await startApp({ ...looks[locale], club: null })
  const { page, t, api } = app
  const album = openAlbum(page, `${locale}-invitations`, { judged: locale === 'en' })
  const path = join(app.folder, '共有')
  mkdirSync(path)
  await finish(api.sync.setUp({ place: { kind: 'folder', path } }))
  await app.go('/settings/laptops')

  await page.getByRole('button', { name: t.invitations.act }).click()
  await album.take('before', page.getByText(t.invitations.make.what[2] ?? ''))
  const code = await makeDigits(page, t)
  await album.take('digits', page.getByRole('button', { name: t.invitations.sheet.copy }))
  const print = page.getByRole('button', { name: t.invitations.sheet.print })
  expect(await print.evaluate(hasFocus)).toBe(true)
  await page.getByRole('dialog').getByRole('button', { name: t.invitations.sheet.kept, exact: true }).click()

  await finish(guest.api.sync.join({ place: { kind: 'folder', path }, code }))
  await guest.page.reload()
  await guest.go('/joined')
  await guest.page.getByText(t.invitations.waiting.what).waitFor()
  for (const { api: each } of [app, guest]) await finish(each.sync.run())
  await guest.page.getByText(t.invitations.waiting.what).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: t.invitations.act }).click()
  await makeDigits(page, t)
  await page.getByRole('dialog').getByRole('button', { name: t.invitations.sheet.kept, exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^${t.invitations.withdraw}: `) }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.invitations.withdraw, exact: true }).click()
  await album.take('over', page.getByText(t.invitations.states.withdrawn))
  expect((await api.sync.invitations()).map(({ state }) => state)).toEqual(['withdrawn', 'used'])
  expect(album.misfits).toEqual([])
})

async function makeDigits(page: Page, t: Texts): Promise<string> {
  await page.getByRole('button', { name: t.invitations.make.act, exact: true }).click()
  const groups = page.getByRole('list', { name: t.invitations.sheet.digits }).locator('b')
  await groups.first().waitFor()
  return (await groups.allTextContents()).join(' ')
}
