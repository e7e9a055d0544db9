import { expect, test } from 'vitest'
import { locales } from '../../src-shared/texts/texts.ts'
import { gridNamed } from './support/grid.ts'
import { openFirstPerson } from './support/person-panel.ts'
import { openAlbum } from './support/screen-album.ts'
import { startApp } from './support/start-app.ts'
import { attendance } from './walks/attendance.ts'
import { events } from './walks/events.ts'
import { figures } from './walks/figures.ts'
import { home } from './walks/home.ts'
import { importing } from './walks/importing.ts'
import { meetings } from './walks/meetings.ts'
import { atTheDesk, dues, receipts } from './walks/money.ts'
import { roster } from './walks/roster.ts'
import { rosterParts } from './walks/roster-parts.ts'
import { settings } from './walks/settings.ts'
import { treasury } from './walks/treasury.ts'

// Every screen and main state is looked at: words that do not fit fail here, and serious faults of access.

for (const locale of locales) {
  test(`every word has room on the screens of a club in use (${locale})`, async () => {
    const app = await startApp({ demo: true, locale })
    const album = openAlbum(app.page, locale, { judged: locale === 'ja' })

    await home(app, album)
    await roster(app, album)
    await rosterParts(app, album)
    await figures(app, album)
    await attendance(app, album)
    await dues(app, album)
    await receipts(app, album)
    await treasury(app, album)
    await events(app, album)
    await meetings(app, album)
    await settings(app, album)
    await importing(app, album)

    expect(album.misfits).toEqual([])
  })

  test(`every word has room while a club begins (${locale})`, async () => {
    const { page, t, go } = await startApp({ club: null, locale })
    const album = openAlbum(page, `${locale}-new`, { judged: locale === 'ja' })
    await album.take('start', page.getByRole('heading', { name: t.start.firstTitle }))
    await page.getByRole('button', { name: t.start.create }).click()
    await album.take('start-no-name', page.getByText(t.start.clubNameMissing))
    await page.getByLabel(t.start.clubName).fill(t.start.clubNamePlaceholder)
    await page.getByRole('button', { name: t.start.create }).click()
    await album.take('home', page.getByRole('heading', { name: t.home.emptyTitle }))
    for (const [path, words] of [
      ['members', t.members.empty.title],
      ['dues', t.dues.acts.billing],
      ['dues/billing', t.dues.fee.none],
      ['receipts', t.receipts.due.empty],
      ['settings/fees', t.settings.fees.empty],
      ['settings/types', t.settings.types.empty],
      ['settings/fields', t.settings.fields.empty],
      ['nowhere', t.shell.parts.notFound],
    ] as const) {
      await go(`/${path}`)
      await album.take(path.replace('/', '-'), page.getByText(words))
    }
    await page.getByRole('button', { name: t.shell.club.menu(t.start.clubNamePlaceholder) }).click()
    await page.getByRole('menuitem', { name: t.shell.club.close }).click()
    await album.take('start-known', page.getByRole('heading', { name: t.start.known }))
    expect(album.misfits).toEqual([])
  })
}

test('the busiest screens fit a small window, by day and by night', async () => {
  const app = await startApp({ demo: true, size: { width: 1024, height: 700 } })
  const { page, t, go } = app
  const album = openAlbum(page, 'small', { judged: true, colorSchemes: ['light', 'dark'] })
  await album.take('home', page.getByRole('heading', { name: t.home.members }))
  await go('/members')
  await album.take('roster', gridNamed(page, t.members.list).getByRole('gridcell'))
  await openFirstPerson(page, t)
  await album.take('roster-person', page.getByLabel(t.fields.member.familyName, { exact: true }))
  await atTheDesk(app)
  await album.take('desk', page.getByLabel(t.dues.desk.amount))
  await importing(app, album)
  expect(album.misfits).toEqual([])
})
