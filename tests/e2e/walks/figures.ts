import { takeChoice } from '../support/choice.ts'
import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

/** What the office counts, compares and asks. */
export async function figures({ page, t, go }: App, album: Album): Promise<void> {
  await go('/statistics')
  await album.take('statistics', page.getByRole('img', { name: new RegExp(t.statistics.ages) }))
  for (const title of [t.statistics.ages, t.statistics.overYears]) {
    const turn = page.getByRole('button', { name: t.statistics.view(title, t.statistics.asTable) })
    if ((await turn.count()) > 0) await turn.click()
  }
  await album.take('statistics-tables', page.getByRole('table', { name: t.statistics.ages }))

  await go('/difference?from=2026-03-31&to=2026-05-03')
  await takeChoice(page, t.difference.by.label, t.difference.by.membership)
  await page.getByRole('grid').getByRole('gridcell').first().click()
  await album.take('difference', page.getByRole('button', { name: t.grid.closePanel }))
  await go('/proposals')
  await album.take('proposals', page.getByRole('grid').getByRole('gridcell'))
}
