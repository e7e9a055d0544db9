import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

export async function home({ page, t }: App, album: Album): Promise<void> {
  await album.take('home', page.getByRole('heading', { name: t.home.recent }))
  await page.getByRole('button', { name: t.shell.textSize.label }).click()
  await album.take('text-size', page.getByRole('menuitemradio'))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: t.shell.search.label }).fill('田')
  await album.take('palette', page.getByRole('option'))
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: t.shell.nav.history, exact: true }).click()
  await page.locator('ol button[aria-expanded]').first().click()
  await album.take('history', page.getByRole('listitem').getByRole('table'))
}
