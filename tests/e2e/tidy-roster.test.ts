import { expect, test } from 'vitest'
import { gridNamed, rowTexts, rowWith } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { openAlbum } from './support/screen-album.ts'
import { type App, startApp } from './support/start-app.ts'
import { tabTo } from './support/tab-to.ts'

const looks = [
  { locale: 'ja', name: 'tidy-ja', size: { width: 1280, height: 800 }, colorScheme: 'light' },
  { locale: 'en', name: 'tidy-en-small-dark', size: { width: 1024, height: 700 }, colorScheme: 'dark' },
] as const

/** Somebody who was entered twice, twins who were not, and a few more. */
async function people({ api, given }: App) {
  const kept = await given.member('髙橋 一', {
    number: '0003',
    kana: 'タカハシ ハジメ',
    birthDate: '1950-03-01',
    phone: '0389887783',
    type: '正会員',
    owes: { 2025: 5000, 2026: 5000 },
  })
  const twin = await given.member('高橋 一', {
    number: '0155',
    kana: 'タカハシ ハジメ',
    birthDate: '1950-03-01',
    mobile: '09058863219',
    email: 'hajime@example.jp',
    note: '会場係',
    type: '家族会員',
    owes: { 2026: 5000 },
  })
  await given.payment(twin, 5000)
  const home = { prefecture: '東京都', city: '渋谷区', street: '神宮前1-2-3', phone: '0311112222' }
  for (const name of ['山田 太郎', '山田 次郎']) await given.member(name, { ...home, birthDate: '2010-05-05' })
  for (const name of ['佐藤 花子', '鈴木 一郎', '田中 恵子']) await given.member(name, { type: '正会員' })
  const lone = await given.member('佐藤 花子', { email: 'hanako@example.jp' })
  await api.tags.save({ name: '役員' })
  return { kept, twin, lone }
}

test.each(looks)(
  'doubles are joined, many are changed and cells are written by keyboard alone ($locale)',
  async (look) => {
    const app = await startApp({ ...look })
    const { page, t, api, go } = app
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const { kept, twin, lone } = await people(app)
    const album = openAlbum(page, look.name, { judged: look.locale === 'ja' })

    await go('/members/duplicates')
    const pairs = page.getByRole('listbox', { name: t.duplicates.list })
    await expect.poll(() => pairs.getByRole('option').count()).toBe(2)
    await expect.poll(() => pairs.evaluate(hasFocus)).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await album.take('duplicates', page.getByRole('button', { name: t.duplicates.compare.do }))
    await tabTo(page, t.duplicates.compare.do)
    await page.keyboard.press('Enter')
    await expect.poll(() => pairs.getByRole('option').count()).toBe(1)
    expect(await api.members.get({ id: twin.id })).toMatchObject({ mergedInto: kept.id })
    expect(await api.members.get({ id: kept.id })).toMatchObject({
      mobile: '09058863219',
      email: 'hajime@example.jp',
      note: '会場係',
      memberType: '正会員',
      open: 10_000,
    })
    await album.take('duplicates-joined', page.getByRole('button', { name: t.shell.parts.undo }))
    await tabTo(page, t.duplicates.compare.different)
    await page.keyboard.press('Enter')
    await page.getByText(t.duplicates.noneLeft).waitFor()
    await tabTo(page, t.shell.parts.undo)
    await page.keyboard.press('Enter')
    await page.getByText(t.shell.parts.undone).waitFor()
    expect((await api.history.list({})).entries[0]?.label.kind).toBe('undo')

    await go('/members')
    const roster = gridNamed(page, t.members.list)
    await expect.poll(() => rowTexts(roster)).toHaveLength(7)
    await expect.poll(() => roster.evaluate(hasFocus)).toBe(true)
    await page.keyboard.press('Control+a')
    await album.take('marked', page.getByRole('button', { name: t.edits.bulk.open }))
    await tabTo(page, t.edits.bulk.open, { back: true })
    await page.keyboard.press('Enter')
    const bulk = page.getByRole('dialog', { name: t.edits.bulk.title('7') })
    await bulk.waitFor()
    await page.keyboard.type(t.edits.bulk.renewal)
    await page.getByRole('option', { name: t.edits.bulk.renewal, exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2027/3/31')
    await bulk.getByText(t.edits.bulk.changes('7')).waitFor()
    await album.take('bulk', bulk.getByRole('table'))
    await tabTo(page, t.edits.bulk.do('7'))
    await page.keyboard.press('Enter')
    await bulk.waitFor({ state: 'hidden' })
    // The dialog makes room for the progress before it is done.
    await expect.poll(async () => (await api.members.get({ id: lone.id })).expiresOn).toBe('2027-03-31')

    await tabTo(page, t.edits.tidy, { back: true })
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('menuitem', { name: t.edits.grid.start }).evaluate(hasFocus)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: t.edits.grid.state }).waitFor()
    const cell = (column: string, name: string) => page.getByLabel(t.edits.grid.cell(column, name), { exact: true })
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    const first = (await api.members.list({})).rows[0]
    await page.keyboard.press('Home')
    await page.keyboard.type('00７7')
    await album.take('editing', roster)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await api.members.get({ id: first?.id as never })).memberNumber).toBe('00７7')
    // The core has written before the answer has come back to the screen.
    await expect.poll(() => page.getByRole('button', { name: t.edits.grid.undo, exact: true }).isEnabled()).toBe(true)
    await page.keyboard.press('Control+z')
    await expect
      .poll(async () => (await api.members.get({ id: first?.id as never })).memberNumber)
      .toBe(first?.memberNumber)
    await page.keyboard.press('Control+Home')
    await expect.poll(() => cell(t.fields.member.memberNumber, first?.name ?? '').evaluate(hasFocus)).toBe(true)

    await page.evaluate(() => navigator.clipboard.writeText('0901\t青木 一\n0902\t\n'))
    await page.keyboard.press('Control+v')
    const paste = page.getByRole('dialog', { name: t.edits.paste.title })
    await paste.getByText(t.edits.paste.summary('2', '3')).waitFor()
    await album.take('paste', paste.getByRole('table'))
    await page.keyboard.press('Escape')
    await paste.waitFor({ state: 'hidden' })
    await page.evaluate(() => navigator.clipboard.writeText('0901\n0902\n'))
    await page.keyboard.press('Control+v')
    await paste.getByText(t.edits.paste.summary('2', '2')).waitFor()
    await tabTo(page, t.edits.paste.do)
    await page.keyboard.press('Enter')
    await paste.waitFor({ state: 'hidden' })
    await rowWith(roster, '0902').waitFor()
    await album.take('pasted', roster)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: t.edits.grid.state }).waitFor({ state: 'hidden' })
    expect(album.misfits).toEqual([])
  },
)
