import { expect, test } from 'vitest'
import { takeChoice } from './support/choice.ts'
import { activeRow, gridNamed, rowTexts } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { openPerson, personAct } from './support/person-panel.ts'
import { openAlbum } from './support/screen-album.ts'
import { type App, startApp } from './support/start-app.ts'

const expiring = { expiresOn: '2026-03-31' }

/** A club of two expired members, one who grew up, one who applied, and a president. */
async function arrange({ api, given }: App): Promise<void> {
  await given.memberType('少年', { toAge: 17, numberPrefix: 'J' })
  await given.memberType('正会員', { fromAge: 18 })
  const ada = await given.member('青木 一', { kana: 'アオキ ハジメ', number: '0001', type: '正会員', ...expiring })
  await given.member('別所 二', {
    kana: 'ベッショ ニ',
    number: '0002',
    type: '正会員',
    joinedOn: '2025-06-01',
    ...expiring,
  })
  await given.member('千葉 三', { kana: 'チバ サン', number: 'J0001', type: '少年', birthDate: '2008-01-01' })
  await given.member('土井 四', { kana: 'ドイ ヨン', status: 'applied' })
  const { id: officeId } = await api.offices.save({ name: '会長' })
  await api.offices.saveTerm({ officeId, memberId: ada.id, startsOn: '2025-04-01', endsOn: null })
}

test('what there is to confirm is accepted by keyboard alone, taken back, and declined', async () => {
  const app = await startApp({ at: '/' })
  await arrange(app)
  const { page, t, api } = app
  await page.getByRole('button', { name: `${t.home.proposals} ${t.home.proposalsAct}` }).press('Enter')
  const words = t.proposals
  await page.getByRole('radiogroup', { name: words.kinds.label }).getByText(`${words.kinds.expired} 2`).click()
  const grid = gridNamed(page, words.list(words.kinds.expired))
  await grid.getByRole('gridcell').first().waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => grid.evaluate(hasFocus)).toBe(true)
  expect(await activeRow(grid)).toContain('青木 一')

  await page.keyboard.press('Space')
  await page.getByText(words.marked('1')).waitFor()
  await page.keyboard.press('Shift+Tab')
  const until = page.getByLabel(words.until)
  await until.fill('R9.3.31')
  await until.press('Enter')
  await page.getByRole('alert').getByText(words.renewed('1')).waitFor()
  expect((await api.members.find({ who: '0001' })).expiresOn).toBe('2027-03-31')
  await page.getByRole('alert').getByRole('button', { name: t.shell.parts.undo }).press('Enter')
  await expect.poll(() => rowTexts(grid)).toHaveLength(2)
  expect((await api.members.find({ who: '0001' })).expiresOn).toBe('2026-03-31')

  await takeChoice(page, words.kinds.label, `${words.kinds.typeByAge} 1`)
  const grown = gridNamed(page, words.list(words.kinds.typeByAge))
  await expect.poll(() => rowTexts(grown)).toEqual([`J0001 千葉 三 | ${words.typeByAge(18, '少年', '正会員')}`])
  await grown.getByRole('checkbox').nth(1).click()
  await page.getByRole('button', { name: words.decline }).click()
  await page.getByRole('alert').getByText(words.declined('1')).waitFor()
  expect((await api.proposals.list({})).counts).toMatchObject({ typeByAge: 0, expired: 2 })
})

test('a leave lists what is open, may lie ahead, and is called off; whoever applied is admitted', async () => {
  const app = await startApp({ at: '/members' })
  await arrange(app)
  const { page, t, api, go } = app
  await go('/members')
  await openPerson(page, t, '青木 一')
  await personAct(page, t, t.members.acts.leave)
  const leaving = page.getByRole('dialog', { name: t.members.leave.title('青木 一') })
  await leaving.getByRole('checkbox', { name: t.members.leave.open.endTerms }).waitFor()
  await leaving.getByText('会長').waitFor()
  await leaving.getByLabel(t.members.leave.date).fill('R8.6.30')
  await leaving.getByRole('button', { name: t.members.leave.plan }).click()
  await page.getByRole('alert').getByText(t.members.leave.planned('青木 一')).waitFor()
  await page.getByText(t.members.panel.leavesOn('2026年6月30日')).waitFor()
  const ada = await api.members.find({ who: '0001' })
  expect([ada.status, ada.offices[0]?.endsOn]).toEqual(['active', '2026-06-30'])

  await personAct(page, t, t.members.acts.callOffLeave)
  await page.getByRole('alert').getByText(t.members.acts.done.callOffLeave('青木 一')).waitFor()
  expect((await api.members.find({ who: '0001' })).offices[0]?.endsOn).toBeNull()

  await openPerson(page, t, '土井 四')
  await personAct(page, t, t.members.acts.approve)
  await page.getByRole('alert').getByText(t.members.acts.done.approve('土井 四')).waitFor()
  await personAct(page, t, t.members.acts.admit)
  await page.getByRole('dialog').getByRole('button', { name: t.members.admit.do }).click()
  await page.getByRole('alert').getByText(t.members.admit.done('土井 四')).waitFor()
  expect(await api.members.find({ who: '土井 四' })).toMatchObject({ status: 'active', joinedOn: '2026-05-03' })
})

test('the next number follows the type of a new member', async () => {
  const app = await startApp({ at: '/members' })
  await arrange(app)
  const { page, t, go } = app
  await go('/members/new')
  const number = page.getByLabel(t.fields.member.memberNumber, { exact: true })
  await page.getByRole('button', { name: t.members.form.nextNumber('0003') }).click()
  expect(await number.inputValue()).toBe('0003')
  await page.getByRole('combobox', { name: t.fields.member.memberTypeId, exact: true }).click()
  await page.getByRole('option', { name: '少年' }).click()
  await page.getByRole('button', { name: t.members.form.nextNumber('J0002') }).click()
  expect(await number.inputValue()).toBe('J0002')
})

for (const locale of ['ja', 'en'] as const) {
  test(`each figure opens the list behind it, and two days are compared (${locale})`, async () => {
    const app = await startApp({ locale, at: '/statistics' })
    const { page, t, go } = app
    await page.getByText(t.statistics.empty).waitFor()
    await arrange(app)
    await go('/statistics')
    const album = openAlbum(page, `figures-${locale}`)
    const words = t.statistics
    await album.take('statistics', page.getByRole('img', { name: new RegExp(words.ages) }))
    await page.getByRole('button', { name: words.view(words.ages, words.asTable) }).click()
    const table = page.getByRole('table', { name: words.ages })
    await album.take('statistics-table', table)
    await table.getByRole('link', { name: words.open(words.item(words.ageSpan(10), words.people('1'))) }).click()
    await expect.poll(() => rowTexts(gridNamed(page, t.members.list))).toEqual([expect.stringContaining('千葉 三')])

    await go('/difference?from=2025-03-31&to=2026-05-03')
    const came = gridNamed(page, t.difference.list(t.difference.tabs.added))
    await expect.poll(() => rowTexts(came)).toEqual([expect.stringContaining('別所 二')])
    await takeChoice(page, t.difference.tabs.label, t.difference.withCount(t.difference.tabs.changed, '1'))
    await gridNamed(page, t.difference.list(t.difference.tabs.changed)).getByText('青木 一').click()
    const panel = page.getByRole('region', { name: t.difference.panel('青木 一') })
    await album.take('difference', panel.getByRole('cell', { name: '会長' }))
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(album.misfits).toEqual([])
  })
}
