import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

export async function settings({ page, t, go }: App, album: Album): Promise<void> {
  const { label: _, ...sections } = t.settings.sections
  const { fees, types, fields } = t.settings
  const { groups, tags, offices, statuses } = t.belonging
  const lists: Readonly<Record<string, { readonly add: string }>> = {
    fees,
    types,
    fields,
    groups,
    tags,
    offices,
    statuses,
  }
  for (const [name, title] of Object.entries(sections)) {
    await go(`/settings/${name}`)
    await page.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor()
    if (name === 'receipts') await page.getByRole('img', { name: /¥/ }).waitFor()
    await album.take(`settings-${name}`, page.getByRole('heading', { level: 2 }))
    const list = lists[name]
    if (list === undefined) continue
    await page.getByRole('button', { name: list.add, exact: true }).click()
    await album.take(`settings-${name}-form`, page.getByRole('button', { name: t.settings.add, exact: true }))
    await page.getByRole('button', { name: t.settings.cancel, exact: true }).click()
  }
}
