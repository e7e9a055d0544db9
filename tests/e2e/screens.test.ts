import { expect, test } from 'vitest'
import { locales } from '../../src-shared/texts/texts.ts'
import { takeChoice } from './support/choice.ts'
import { pickFile } from './support/files.ts'
import { gridNamed } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { openFirstPerson, personAct } from './support/person-panel.ts'
import { type Album, openAlbum } from './support/screen-album.ts'
import { type App, startApp } from './support/start-app.ts'
import { figures } from './walks/figures.ts'
import { rosterParts } from './walks/roster-parts.ts'

// Every screen and main state is pictured for people to look at; words that do not fit fail here, and serious faults of access.

for (const locale of locales) {
  test(`every word has room on the screens of a club in use (${locale})`, async () => {
    const app = await startApp({ demo: true, locale })
    const album = openAlbum(app.page, locale, { judged: locale === 'ja' })

    await home(app, album)
    await roster(app, album)
    await rosterParts(app, album)
    await figures(app, album)
    await dues(app, album)
    await receipts(app, album)
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the busiest screens fit a small window (${colorScheme})`, async () => {
    const app = await startApp({ demo: true, colorScheme, size: { width: 1024, height: 700 } })
    const { page, t, go } = app
    const album = openAlbum(page, `small-${colorScheme}`, { judged: colorScheme === 'dark' })
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
}

async function home({ page, t }: App, album: Album): Promise<void> {
  await album.take('home', page.getByRole('heading', { name: t.home.recent }))
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: t.shell.search.label }).fill('田')
  await album.take('palette', page.getByRole('option'))
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: t.shell.nav.history, exact: true }).click()
  await page.locator('ol button[aria-expanded]').first().click()
  await album.take('history', page.getByRole('listitem').getByRole('table'))
}

async function roster({ page, t, go }: App, album: Album): Promise<void> {
  await go('/members')
  const list = gridNamed(page, t.members.list)
  await album.take('roster', list.getByRole('gridcell'))
  await page.getByRole('button', { name: t.members.byDate.menu }).click()
  await album.take('roster-by-date', page.getByRole('radio', { name: t.members.byDate.asOf }))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: t.lists.title }).click()
  await album.take('lists', page.getByRole('img').first())
  await go('/lists/legal')
  await album.take('lists-legal', page.getByRole('radio').first())
  await go('/lists/records')
  await album.take('lists-records', page.getByText(t.lists.records.none))
  await go('/members')
  await openFirstPerson(page, t)
  await album.take('person', page.getByLabel(t.fields.member.familyName, { exact: true }))
  await page.getByLabel(t.fields.member.email, { exact: true }).fill('hana＠')
  await page.getByRole('button', { name: t.members.form.save }).click()
  await expect.poll(() => page.getByLabel(t.fields.member.email, { exact: true }).evaluate(hasFocus)).toBe(true)
  await album.take('person-problem', page.getByText(t.members.form.problems.email))
  await page.getByRole('button', { name: t.members.form.discard }).click()
  await page.getByRole('tab', { name: t.members.panel.tabs.dues }).click()
  await album.take('person-dues', page.getByRole('heading', { name: t.members.dues.charges }))
  await page.getByRole('tab', { name: t.members.panel.tabs.history }).click()
  await album.take('person-history', page.getByRole('tabpanel').getByRole('listitem'))
  await personAct(page, t, t.members.acts.leave)
  await album.take('person-leaves', page.getByRole('dialog').getByLabel(t.members.leave.reason))
  await page.keyboard.press('Escape')
  await list.getByRole('checkbox').nth(1).click()
  await list.getByRole('checkbox').nth(2).click()
  await album.take('roster-marked', page.getByRole('button', { name: t.members.marked.merge }))
  await page.getByRole('button', { name: t.members.marked.merge }).click()
  await album.take('merge', page.getByRole('dialog').getByRole('radio'))
  await page.keyboard.press('Escape')
  await go('/members/new')
  await album.take('person-new', page.getByRole('button', { name: t.members.form.addMember }))
  await page.getByRole('searchbox', { name: t.members.search }).fill('該当しない名前')
  await album.take('roster-nobody', page.getByText(t.members.nobody.search('該当しない名前')))
}

async function dues(app: App, album: Album): Promise<void> {
  const { page, t, go } = app
  await go('/dues')
  await album.take('dues-year', gridNamed(page, t.dues.year.grid).getByRole('gridcell'))
  await go('/dues/billing')
  await page.getByLabel(t.dues.billing.year).selectOption({ index: 0 })
  await album.take('billing', page.getByText(t.dues.billing.promise))
  await page.getByRole('button', { name: t.dues.fee.another }).click()
  await album.take('fee-form', page.getByLabel(t.dues.fee.amount))
  await go('/dues/desk')
  await page.getByRole('combobox', { name: t.dues.desk.who }).fill('1')
  await album.take('desk-candidates', page.getByRole('option'))
  await atTheDesk(app)
  await page.getByLabel(t.dues.desk.amount).fill('100000')
  await album.take('desk-over', page.getByRole('status').filter({ hasText: '＋' }))
  await page.keyboard.press('Control+Enter')
  // More than is owed is asked about once; the same keys again record it.
  await album.take('desk-question', page.getByRole('alert'))
  await page.keyboard.press('Control+Enter')
  await album.take('desk-receipt', page.getByRole('dialog').getByRole('img', { name: /2026-/ }))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: t.dues.desk.voidAct }).click()
  await album.take('desk-void', page.getByRole('dialog').getByLabel(t.dues.voiding.reason))
  await page.keyboard.press('Escape')
}

async function receipts({ page, t, go }: App, album: Album): Promise<void> {
  await go('/receipts')
  const due = gridNamed(page, t.receipts.due.grid)
  await album.take('receipts-due', due.getByRole('gridcell'))
  await due.getByRole('row').nth(1).click()
  await album.take('receipt-issue', page.getByRole('img', { name: /¥/ }))
  await page.keyboard.press('Escape')
  await takeChoice(page, t.receipts.tabsLabel, t.receipts.tabs.issued)
  const issued = gridNamed(page, t.receipts.issued.grid)
  await album.take('receipts-issued', issued.getByRole('gridcell'))
  await issued.getByRole('row').nth(1).click()
  await album.take('receipt', page.getByRole('button', { name: t.preview.print }))
  await page.getByRole('button', { name: t.receipts.issued.voidAct }).click()
  await album.take('receipt-void', page.getByRole('dialog').getByLabel(t.receipts.voiding.reason))
  await page.keyboard.press('Escape')
}

async function settings({ page, t, go }: App, album: Album): Promise<void> {
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

async function importing({ page, t, go }: App, album: Album): Promise<void> {
  await go('/import')
  await album.take('import-file', page.getByRole('button', { name: t.imports.file.choose }))
  await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), doubtfulRoster)
  await album.take('import-sheet', page.getByText(t.imports.sheet.lead))
  await page.getByRole('button', { name: t.imports.next }).click()
  await album.take('import-columns', page.getByText(t.imports.columns.lead))
  await page.getByRole('button', { name: t.imports.next }).click()
  await album.take('import-check', gridNamed(page, t.imports.check.tabs.all).getByRole('gridcell'))
  await takeChoice(page, t.imports.check.tabsLabel, `${t.imports.check.tabs.problems} 1`)
  await album.take('import-problems', gridNamed(page, t.imports.check.tabs.problems).getByRole('gridcell'))
  await gridNamed(page, t.imports.check.tabs.problems).getByRole('row').nth(1).click()
  await album.take('import-row', page.getByRole('button', { name: t.grid.closePanel }))
  await page.getByRole('button', { name: t.imports.check.commit('2') }).click()
  await album.take('import-result', page.getByRole('heading', { name: t.imports.result.title }))
  await page.getByRole('button', { name: t.imports.result.undo }).click()
  await page.getByRole('heading', { name: t.imports.result.undoneTitle }).waitFor()
  await page.getByRole('button', { name: t.imports.result.again }).click()
  await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), {
    name: '写真.xlsx',
    content: Buffer.from([0x89, 0x50, 0]),
  })
  await album.take('import-refused', page.getByRole('alert'))
}

/** Two new people, one cell that cannot be read, and a row of totals. */
const doubtfulRoster = {
  name: '新しい会員.csv',
  content: [
    'みどりの会　名簿,,,,',
    '会員番号,氏名,フリガナ,電話番号,生年月日',
    '9001,長宗我部 まどか,チョウソカベ マドカ,03-1111-2222,昭和99年13月1日',
    '9002,勅使河原 源五郎,テシガワラ ゲンゴロウ,090-3333-4444,S30.2.3',
    ',合計,,2名,',
  ].join('\r\n'),
}

/** Someone who owes stands at the desk. */
async function atTheDesk({ page, t, api, go }: App): Promise<void> {
  const { rows } = await api.members.list({ unpaid: true, limit: 1 })
  await go(`/dues/desk?member=${rows[0]?.id}`)
  await page.getByLabel(t.dues.desk.amount).waitFor()
}
