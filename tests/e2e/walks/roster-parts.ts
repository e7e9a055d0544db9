import type { Page } from 'playwright-core'
import { gridNamed } from '../support/grid.ts'
import { openFirstPerson } from '../support/person-panel.ts'
import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

/** What opens over the roster, in it and beside it: filters, layouts, many at once, doubles, groups, households. */
export async function rosterParts(app: App, album: Album): Promise<void> {
  await filterAndColumns(app, album)
  await manyAtOnce(app, album)
  await beside(app, album)
  await belonging(app, album)
}

async function filterAndColumns({ page, t, go }: App, album: Album): Promise<void> {
  await go('/members')
  await gridNamed(page, t.members.list).getByRole('gridcell').first().waitFor()
  const filter = t.roster.filter
  await openMenu(page, filter.menu)
  await album.take('filter-menu', page.getByRole('menuitem', { name: filter.build }))
  await page.getByRole('menuitem', { name: filter.build }).press('Enter')
  const builder = page.getByRole('region', { name: filter.title })
  await builder.getByRole('button', { name: filter.addCondition }).first().click()
  await builder.getByRole('button', { name: filter.addGroup }).first().click()
  await page.keyboard.press('Escape')
  await album.take('filter-builder', builder.getByRole('button', { name: filter.removeGroup }))
  await builder.getByRole('button', { name: filter.close }).click()
  await openMenu(page, t.roster.layout.menu)
  await album.take('layout-menu', page.getByRole('menuitem', { name: t.roster.layout.choose }))
  await page.getByRole('menuitem', { name: t.roster.layout.choose }).press('Enter')
  await album.take('columns', page.getByRole('dialog').getByRole('list', { name: t.roster.layout.shown }))
  await page.keyboard.press('Escape')
}

async function manyAtOnce({ page, t, go }: App, album: Album): Promise<void> {
  await go('/members')
  const list = gridNamed(page, t.members.list)
  await list.getByRole('checkbox').nth(1).click()
  await page.getByRole('button', { name: t.edits.bulk.open }).click()
  const bulk = page.getByRole('dialog')
  await album.take('bulk', bulk.getByText(t.edits.bulk.what))
  await page.keyboard.type(t.edits.bulk.renewal)
  await page.getByRole('option', { name: t.edits.bulk.renewal }).click()
  await album.take('bulk-value', bulk.getByText(t.edits.bulk.to))
  await page.keyboard.press('Escape')
  await openMenu(page, t.belonging.marked.menu)
  await page.getByRole('menuitem', { name: t.belonging.marked.join }).press('Enter')
  await album.take('join-group', page.getByRole('dialog').getByLabel(t.belonging.groups.which))
  await page.keyboard.press('Escape')
  await openMenu(page, t.belonging.marked.menu)
  await page.getByRole('menuitem', { name: t.belonging.marked.tags }).press('Enter')
  await album.take('tag-many', page.getByRole('dialog').getByRole('button').last())
  await page.keyboard.press('Escape')
  await openMenu(page, t.edits.tidy)
  await page.getByRole('menuitem', { name: t.edits.grid.start }).press('Enter')
  await album.take('roster-editing', page.getByRole('region', { name: t.edits.grid.state }))
  await page.getByRole('button', { name: t.edits.grid.stop }).click()
}

async function beside({ page, t, go }: App, album: Album): Promise<void> {
  await go('/members')
  await openFirstPerson(page, t)
  await page.getByRole('tab', { name: t.members.panel.tabs.belonging }).click()
  await album.take('person-belonging', page.getByRole('heading', { name: t.belonging.consents.title }))
  for (const [name, act] of [
    ['office', t.belonging.offices.appoint],
    ['guardian', t.belonging.guardians.add],
  ] as const) {
    await page.getByRole('button', { name: act, exact: true }).click()
    await album.take(`person-${name}`, page.getByRole('dialog').getByRole('combobox'))
    await page.getByRole('dialog').getByRole('button', { name: t.shell.parts.cancel }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await page.getByRole('tab', { name: t.members.panel.tabs.files }).click()
  await album.take('person-files', page.getByRole('button', { name: t.attachments.files.add }))
}

async function belonging({ page, t, api, go }: App, album: Album): Promise<void> {
  const group = (await api.groups.list())[0]
  await go(`/members/groups?group=${group?.id}`)
  await album.take('groups', page.getByRole('combobox', { name: t.belonging.groupsPage.addPerson }))
  const household = (await api.households.list({})).households[0]
  await go(`/members/households?household=${household?.id}`)
  await album.take('households', page.getByRole('combobox', { name: t.belonging.household.addPerson }))
  for (const memberNumber of ['8001', '8002']) {
    await api.members.add({ fullName: '長宗我部 花', birthDate: '1950-05-05', memberNumber })
  }
  await go('/members/duplicates')
  await album.take('duplicates', page.getByRole('button', { name: t.duplicates.compare.do }))
}

async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).press('Enter')
}
