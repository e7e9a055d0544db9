import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locales } from '../../src-shared/texts/texts.ts'
import { finish } from '../support/finish.ts'
import { exchange, joinFrom, letIn } from '../support/several-laptops.ts'
import { writeUnfit } from '../support/write-unfit.ts'
import { openAlbum } from './support/screen-album.ts'
import { startApp } from './support/start-app.ts'

const looks = {
  ja: { locale: 'ja', size: { width: 1280, height: 800 }, colorScheme: 'light' },
  en: { locale: 'en', size: { width: 1024, height: 700 }, colorScheme: 'dark' },
} as const

test.each(locales)('what another laptop wrote and nobody can read is said, with whose it is (%s)', async (locale) => {
  const { page, t, api, folder, go } = await startApp({ ...looks[locale], at: '/settings/laptops' })
  const album = openAlbum(page, `${locale}-unfit-entry`)
  const path = join(folder, '共有')
  mkdirSync(path)
  const place = { kind: 'folder', path } as const
  const { code } = await finish(api.sync.setUp({ place }))
  const other = await joinFrom(place, code)
  await letIn(api, other.api)
  const [{ dev, label } = { dev: '', label: '' }] = (await api.sync.laptops()).filter(({ self }) => !self)
  await exchange({ api }, other)
  const { db, laptop } = other.office.club()
  await laptop.change(() => writeUnfit({ db, device: dev }, ['c', 'member', null, { name: { fullName: '山' } }]))

  await exchange(other, { api })

  const { state, laptop: whose } = await api.sync.status()
  expect([state, whose]).toEqual(['unread', label])
  await go('/settings/laptops')
  await page.getByRole('link', { name: `${t.laptops.rail.label}: ${t.laptops.rail.unread}` }).waitFor()
  const sentence = page.getByRole('status').filter({ hasText: label })
  expect(await sentence.getAttribute('data-state')).toBe('unread')
  await album.take('status', sentence)
  expect(album.misfits).toEqual([])
})
