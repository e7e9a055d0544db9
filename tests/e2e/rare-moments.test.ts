import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pickFile } from './support/files.ts'
import { gridNamed, rowTexts } from './support/grid.ts'
import { openPerson } from './support/person-panel.ts'
import { type Album, openAlbum } from './support/screen-album.ts'
import { type App, fixturePath, startApp } from './support/start-app.ts'

const looks = [
  { locale: 'ja', size: { width: 1280, height: 800 }, colorScheme: 'light' },
  { locale: 'en', size: { width: 1024, height: 700 }, colorScheme: 'dark' },
] as const

test.each(looks)('what is seen seldom has room too, and can be used by all ($locale)', async (look) => {
  const app = await startApp(look)
  const album = openAlbum(app.page, `rare-${look.locale}`, { judged: look.locale === 'en' })
  await people(app)
  await app.go('/members')
  await expect.poll(() => rowTexts(gridNamed(app.page, app.t.members.list))).toHaveLength(4)

  await manyLeave(app, album)
  await besidePerson(app, album)
  await ownColumns(app, album)
  await duesByType(app, album)

  expect(album.misfits).toEqual([])
})

async function people({ given, api }: App): Promise<void> {
  const hajime = await given.member('髙橋 一', {
    number: '0003',
    kana: 'タカハシ ハジメ',
    type: '正会員',
    owes: { 2025: 5000 },
  })
  await given.household('高橋家', hajime)
  await given.member('高橋 はな', { number: '0004', kana: 'タカハシ ハナ', type: '家族会員', owes: { 2026: 5000 } })
  await given.member('渡邊 ジョン', { number: '0005', kana: 'ワタナベ ジョン', type: '正会員' })
  await given.member('青木 一郎', { number: '0101', kana: 'アオキ イチロウ', type: '正会員' })
  const { id: officeId } = await api.offices.save({ name: '会計' })
  await api.offices.saveTerm({ memberId: hajime.id, officeId, startsOn: '2025-04-01' })
}

/** All leave at once, with dues and an office still open. */
async function manyLeave({ page, t }: App, album: Album): Promise<void> {
  await gridNamed(page, t.members.list).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: t.edits.bulk.open }).click()
  const bulk = page.getByRole('dialog')
  await bulk.getByRole('combobox', { name: t.edits.bulk.what }).fill(t.fields.member.status)
  await page.getByRole('option', { name: t.fields.member.status, exact: true }).click()
  await bulk.getByRole('combobox', { name: t.edits.bulk.to }).click()
  await page.getByRole('option', { name: t.fields.statuses.left, exact: true }).click()
  await album.take('leaving-with-open-matters', bulk.getByText(t.edits.bulk.stillOpen.dues('2')))
  await page.keyboard.press('Escape')
  await bulk.waitFor({ state: 'hidden' })
}

async function besidePerson({ page, t }: App, album: Album): Promise<void> {
  const panel = await openPerson(page, t, '渡邊 ジョン')
  const photo = t.attachments.photo
  await pickFile(page, panel.getByRole('button', { name: photo.add }), fixturePath('face.jpg'))
  await album.take('toast', page.getByText(photo.saved))
  await panel.getByRole('button', { name: photo.act('渡邊 ジョン') }).click()
  await album.take('photo-menu', page.getByRole('menuitem', { name: photo.remove }))
  await page.keyboard.press('Escape')
  await panel.getByLabel(t.fields.member.memberNumber, { exact: true }).fill('0003')
  await album.take('number-taken', panel.getByText(t.members.form.numberTaken('0003', '髙橋 一')))
  await panel.getByRole('button', { name: t.members.form.discard }).click()
  await page.keyboard.press('Escape')
}

async function ownColumns({ page, t, go }: App, album: Album): Promise<void> {
  await go('/members')
  await openMenu(page, t.roster.layout.menu)
  await page.getByRole('menuitem', { name: t.roster.layout.choose }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: t.roster.layout.use, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await openMenu(page, t.roster.layout.menu)
  await album.take('columns-not-saved', page.getByRole('menuitem', { name: t.roster.layout.unsaved }))
  await page.keyboard.press('Escape')
  await openMenu(page, t.edits.tidy)
  await page.getByRole('menuitem', { name: t.edits.grid.start }).press('Enter')
  await album.take('edit-bar', page.getByRole('region', { name: t.edits.grid.state }))
  await page.getByRole('button', { name: t.edits.grid.stop }).click()
}

/** A column of dues whose fee depends on what each person is. */
async function duesByType({ page, t, given, go }: App, album: Album): Promise<void> {
  await given.fee('家族会費', 2000)
  await go('/import')
  await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), {
    name: '会費.csv',
    content: ['会員番号,氏名,2026年度会費', '0003,髙橋 一,○', '0004,高橋 はな,×'].join('\r\n'),
  })
  await page.getByText(t.imports.sheet.lead).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: t.imports.columns.targetOf('2026年度会費') }).selectOption('dues:2026')
  await page.getByLabel(t.imports.columns.dues.fee).selectOption({ label: t.imports.columns.dues.byType })
  await album.take('dues-by-type', page.getByLabel(t.imports.columns.dues.fee))
  await page.getByRole('button', { name: t.imports.next }).click()
  await album.take('dues-by-type-check', page.getByRole('radiogroup', { name: t.imports.check.tabsLabel }))
}

async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).press('Enter')
}

test('a window left open over a new version says so, and is read again by one press', async () => {
  const { page, t, faults } = await startApp()
  const part = /history-screen-.*\.js/
  await page.route(part, (route) => route.fulfill({ status: 404 }))
  await page.getByRole('link', { name: t.shell.nav.history }).click()
  const said = page.getByRole('alert').filter({ hasText: t.shell.crash.newVersion })
  await said.waitFor()
  await page.unroute(part)

  await said.getByRole('button', { name: t.shell.crash.readAgain }).click()

  await page.getByRole('heading', { name: t.history.title }).waitFor()
  expect(faults.filter((fault) => !/404|history-screen/.test(fault))).toEqual([])
  faults.length = 0
})
