import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { locales } from '../../src-shared/texts/texts.ts'
import { takeChoice } from './support/choice.ts'
import { openAlbum } from './support/screen-album.ts'
import { type App, startApp } from './support/start-app.ts'
import { club, laptops } from './walks/laptops.ts'

const looks = {
  ja: { locale: 'ja', size: { width: 1280, height: 800 }, colorScheme: 'light' },
  en: { locale: 'en', size: { width: 1024, height: 700 }, colorScheme: 'dark' },
} as const

test.each(locales)('two laptops keep one roster through a folder, and decide what both wrote (%s)', async (locale) => {
  const first = await startApp({ ...looks[locale], club })
  const second = await startApp({ ...looks[locale], club: null })
  const album = ({ page }: App, place: number) =>
    openAlbum(page, `${locale}-laptops-${place}`, { judged: locale === 'en' })
  const shared = join(first.folder, '会の共有フォルダー（ドロップボックスの中の会計のフォルダーの中）')
  mkdirSync(shared)

  await laptops([first, second], [album(first, 1), album(second, 2)], async ({ page, t: { laptops: words } }) => {
    await takeChoice(page, words.place.kind, words.place.kinds.folder)
    await page.getByLabel(words.place.path).fill(shared)
  })
})
