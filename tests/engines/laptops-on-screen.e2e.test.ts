import { expect, onTestFinished, test } from 'vitest'
import { takeChoice } from '../e2e/support/choice.ts'
import { openAlbum } from '../e2e/support/screen-album.ts'
import { startApp } from '../e2e/support/start-app.ts'
import { club, laptops } from '../e2e/walks/laptops.ts'
import { startNginx } from './support/nginx.ts'

test('two laptops keep one roster through nginx, and decide what both wrote', async () => {
  const engine = await startNginx()
  onTestFinished(() => engine.stop())
  const { place } = await engine.fresh()
  if (place.kind !== 'webdav') return expect.unreachable()
  const first = await startApp({ club })
  const second = await startApp({ club: null })
  const albums = [openAlbum(first.page, 'nginx-1'), openAlbum(second.page, 'nginx-2')] as const

  await laptops([first, second], albums, async ({ page, t: { laptops: words } }) => {
    await takeChoice(page, words.place.kind, words.place.kinds.webdav)
    await page.getByLabel(words.place.url).fill(place.url)
    await page.getByLabel(words.place.user, { exact: true }).fill(place.user)
    await page.getByLabel(words.place.password, { exact: true }).fill(place.password)
  })
})
