import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

export async function settings({ page, t, go }: App, album: Album): Promise<void> {
  const { label: _, ...sections } = t.settings.sections
  for (const [name, title] of Object.entries(sections)) {
    await go(`/settings/${name}`)
    await page.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor()
    if (name === 'receipts') await page.getByRole('img', { name: /¥/ }).waitFor()
    await album.take(`settings-${name}`, page.getByRole('heading', { level: 2 }))
  }
  await go('/settings/fees')
  await page.getByRole('button', { name: t.settings.fees.add }).click()
  await album.take('settings-fee-form', page.getByRole('button', { name: t.settings.add, exact: true }))
  await page.getByRole('button', { name: t.settings.cancel }).click()
}
