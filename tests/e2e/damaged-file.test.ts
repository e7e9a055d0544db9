import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApp } from './support/start-app.ts'

test('a damaged file is said over every screen, with the way to the backups and to the start screen', async () => {
  const { page, t, api } = await startApp({ files: ['roster-cp932.csv'] })
  const path = (await api.clubs.current()).club?.path ?? ''
  // Closing brings what was written into the one file.
  await api.clubs.close()
  await api.clubs.open({ path })
  damage(join(path, 'meibo.db'))
  await page.reload()

  const bar = page.getByRole('alert').filter({ hasText: t.shell.damage.message })
  await bar.getByRole('button', { name: t.shell.damage.backups }).click()
  await page.getByRole('heading', { name: t.settings.backups.title, level: 2 }).waitFor()
  await bar.getByRole('button', { name: t.shell.damage.restore }).click()

  await page.getByRole('button', { name: t.start.restoreChoose }).waitFor()
  expect(await bar.count()).toBe(0)
})

test('a whole file is not spoken of', async () => {
  const { page, t } = await startApp({ files: ['roster-cp932.csv'] })
  const wire = page.waitForEvent('websocket')
  await page.reload()
  await (await wire).waitForEvent('framereceived', ({ payload }) => payload.toString().includes('"whole":true'))
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))

  expect(await page.getByText(t.shell.damage.message).count()).toBe(0)
})

/** Spoils a few bytes of every page in the second half, as a worn drive does. */
function damage(path: string): void {
  const file = openSync(path, 'r+')
  const pages = statSync(path).size / 4096
  for (let page = Math.floor(pages / 2); page < pages; page += 1) {
    writeSync(file, Buffer.alloc(16, 0x5a), 0, 16, page * 4096 + 100)
  }
  closeSync(file)
}
