import { expect, test } from 'vitest'
import { activeRow, gridNamed, rowTexts, rowWith } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { fieldsOf, openPerson, personAct, viewNamed } from './support/person-panel.ts'
import { startApp } from './support/start-app.ts'

test('the whole roster can be walked through by keyboard', async () => {
  const { page, t } = await startApp({ files: ['roster-cp932.csv'], at: '/members' })
  const roster = gridNamed(page, t.members.list)
  await rowWith(roster, '青木').waitFor()

  await page.getByRole('link', { name: t.shell.nav.home }).click()
  await page.getByRole('link', { name: t.shell.nav.members }).click()
  await expect.poll(() => roster.evaluate(hasFocus)).toBe(true)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await activeRow(roster)).toContain('髙木')
  await page.keyboard.press('End')
  expect(await activeRow(roster)).toContain('渡辺')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('region', { name: t.members.marked.count('2') }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: t.members.marked.count('2') }).waitFor({ state: 'hidden' })

  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: t.members.panel.label('﨑山 次郎') })
  await panel.waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
  await expect.poll(() => roster.evaluate(hasFocus)).toBe(true)
  expect(await activeRow(roster)).toContain('﨑山')

  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: t.members.search })
  expect(await search.evaluate(hasFocus)).toBe(true)
  await page.keyboard.type('みどり')
  await expect.poll(() => rowTexts(roster)).toHaveLength(1)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: /みどり/ }).waitFor()
  await page.keyboard.press('Escape')
  await search.focus()
  await page.keyboard.press('Escape')
  await expect.poll(() => rowTexts(roster)).toHaveLength(4)
  await page.keyboard.press('Enter')
  await expect.poll(() => roster.evaluate(hasFocus)).toBe(true)
})

test('a person is added field by field with Enter, and what cannot be right is said in words', async () => {
  const { page, t, api } = await startApp({ files: ['roster-cp932.csv'], at: '/members' })
  await page.getByRole('button', { name: t.members.add }).click()
  const panel = page.getByRole('region', { name: t.members.panel.newLabel })
  const field = fieldsOf(panel, t)

  await expect.poll(() => field('familyName').evaluate(hasFocus)).toBe(true)
  for (const typed of ['中村', '桜', 'ナカムラ', 'サクラ']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  await panel.getByRole('button', { name: t.members.form.nextNumber('0105') }).click()
  await field('mobile').fill('12')
  await field('email').fill('sakura＠example')
  await field('birthDate').fill('R3.2.31')
  await panel.getByRole('button', { name: t.members.form.addMember }).click()
  await panel.getByText(t.entry.phone.doubtful).waitFor()
  await panel.getByText(t.members.form.problems.email).waitFor()
  await panel.getByText(t.dateField.impossible).waitFor()
  await panel.getByRole('status').getByText(t.members.form.problems.some(2)).waitFor()
  await expect.poll(() => field('email').evaluate(hasFocus)).toBe(true)

  await field('mobile').fill('０９０-１１１１-２２２２')
  await field('email').fill('sakura@example.jp')
  await field('birthDate').fill('S45.3.1')
  await panel.getByText('1970年3月1日').waitFor()
  await page.keyboard.press('Control+s')
  await page.getByRole('region', { name: t.members.panel.label('中村 桜') }).waitFor()
  const { familyName, givenNameKana, memberNumber, mobile, email, birthDate, status } = await api.members.find({
    who: '中村 桜',
  })
  expect({ familyName, givenNameKana, memberNumber, mobile, email, birthDate, status }).toEqual({
    familyName: '中村',
    givenNameKana: 'サクラ',
    memberNumber: '0105',
    mobile: '09011112222',
    email: 'sakura@example.jp',
    birthDate: '1970-03-01',
    status: 'active',
  })
})

test('Enter goes through the whole form, and no field hides behind the bar below it', async () => {
  const { page, t } = await startApp({
    files: ['roster-cp932.csv'],
    at: '/members',
    size: { width: 1280, height: 600 },
  })
  const panel = await openPerson(page, t, '青木 一郎')
  await fieldsOf(panel, t)('familyName').focus()

  const passed: string[] = []
  while (passed.at(-1) !== 'note' && passed.length < 40) {
    const place = await page.evaluate(seenAtFocus)
    expect(place).toEqual({ field: place.field, seen: true })
    passed.push(place.field)
    await page.keyboard.press('Enter')
  }
  expect(passed.filter((name) => !name.startsWith('mantine'))).toEqual([
    ...['familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'memberNumber', 'joinedOn', 'expiresOn'],
    ...['phone', 'mobile', 'email', 'postalCode', 'prefecture', 'city', 'street', 'building', 'country'],
    ...['birthDate', 'note'],
  ])
})

test('someone who may be in the roster already is shown while they are typed in', async () => {
  const { page, t } = await startApp({ files: ['roster-cp932.csv'], at: '/members/new' })
  const panel = page.getByRole('region', { name: t.members.panel.newLabel })
  const field = fieldsOf(panel, t)

  await field('familyName').fill('青木')
  await field('givenName').fill('一郎')
  await field('phone').fill('03-1234-5678')

  const alike = panel.getByRole('alert', { name: t.members.form.similar })
  await alike.getByText('0101').waitFor()
  await alike.getByRole('button', { name: t.entry.similar.lookAt('青木 一郎') }).press('Enter')
  const entry = page.getByRole('dialog', { name: t.entry.similar.lookAt('青木 一郎') })
  await entry.getByText('03-').waitFor()
  await page.keyboard.press('Escape')
  await entry.waitFor({ state: 'hidden' })
  expect(await field('givenName').inputValue()).toBe('一郎')
})

test('leaving a half written person asks first and never loses the typing', async () => {
  const { page, t, api } = await startApp({ files: ['roster-cp932.csv'], at: '/members' })
  await openPerson(page, t, '青木 一郎')
  const panel = page.getByRole('region', { name: t.members.panel.label('青木 一郎') })
  const street = fieldsOf(panel, t)('building')
  await street.fill('さくらマンション 205')
  const question = page.getByRole('dialog', { name: t.unsaved.title })

  for (const leave of [
    () => page.goBack(),
    () => street.press('Escape'),
    () => page.getByRole('link', { name: t.shell.nav.history }).click(),
  ]) {
    await leave()
    await question.getByRole('button', { name: t.unsaved.stay }).click()
    await question.waitFor({ state: 'hidden' })
    expect(await street.inputValue()).toBe('さくらマンション 205')
  }
  await page.goBack()
  await question.getByRole('button', { name: t.unsaved.save }).click()
  await question.waitFor({ state: 'hidden' })
  await gridNamed(page, t.members.list).waitFor()
  await panel.waitFor({ state: 'hidden' })
  await expect.poll(async () => (await api.members.find({ who: '0101' })).building).toBe('さくらマンション 205')

  await openPerson(page, t, '髙木 恵子')
  const other = page.getByRole('region', { name: t.members.panel.label('髙木 恵子') })
  await fieldsOf(other, t)('building').fill('まちがい')
  await page.getByRole('link', { name: t.shell.nav.history }).click()
  await question.getByRole('button', { name: t.unsaved.discard }).click()
  await page.getByRole('heading', { name: t.history.title, level: 1 }).waitFor()
  expect((await api.members.find({ who: '0102' })).building).toBe('')
})

test('a person goes to the trash, comes back by the toast, and again out of the trash', async () => {
  const { page, t } = await startApp({ files: ['roster-cp932.csv'], at: '/members' })
  const roster = gridNamed(page, t.members.list)
  await openPerson(page, t, '﨑山 次郎')
  await personAct(page, t, t.members.panel.trash)
  await expect.poll(() => rowTexts(roster)).toHaveLength(3)
  await page.getByRole('alert').getByRole('button', { name: t.shell.parts.undo }).click()
  await expect.poll(() => rowTexts(roster)).toHaveLength(4)

  await page.getByRole('checkbox', { name: t.grid.mark('﨑山 次郎') }).click()
  await page.getByRole('button', { name: t.members.marked.trash }).click()
  const question = page.getByRole('dialog', { name: t.members.marked.trashTitle('1') })
  await question.getByRole('button', { name: t.members.marked.trash }).click()
  await page.getByRole('alert').getByText(t.members.marked.trashed('1')).waitFor()
  await viewNamed(page, t, t.members.views.trash).click()
  await expect.poll(() => rowTexts(roster)).toHaveLength(1)
  await roster.getByText('﨑山 次郎').click()
  await page.getByText(t.members.panel.inTrash).waitFor()
  await page.getByRole('checkbox', { name: t.grid.mark('﨑山 次郎') }).click()
  await page
    .getByRole('region', { name: t.members.marked.count('1') })
    .getByRole('button', { name: t.members.marked.restore })
    .click()
  await page.getByText(t.members.nobody.trash).waitFor()
  await viewNamed(page, t, t.members.views.present).click()
  await expect.poll(() => rowTexts(roster)).toHaveLength(4)
})

test('someone leaves the club and is taken back', async () => {
  const { page, t, api } = await startApp({ files: ['roster-cp932.csv'], at: '/members' })
  await openPerson(page, t, '青木 一郎')
  await personAct(page, t, t.members.acts.leave)
  const leaving = page.getByRole('dialog', { name: t.members.leave.title('青木 一郎') })
  await leaving.getByLabel(t.members.leave.date).fill('2005-01-01')
  await leaving.getByText(t.members.form.problems.leftBeforeJoined).waitFor()
  await leaving.getByLabel(t.members.leave.date).fill('R8.3.31')
  await leaving.getByLabel(t.members.leave.reason).fill('転居')
  await leaving.getByRole('button', { name: t.members.leave.do }).click()
  await leaving.waitFor({ state: 'hidden' })
  await expect.poll(() => rowTexts(gridNamed(page, t.members.list))).toHaveLength(3)
  const { status, leftOn, leaveReason } = await api.members.find({ who: '0101' })
  expect({ status, leftOn, leaveReason }).toEqual({ status: 'left', leftOn: '2026-03-31', leaveReason: '転居' })

  await viewNamed(page, t, t.members.views.former).click()
  await openPerson(page, t, '青木 一郎')
  await personAct(page, t, t.members.acts.rejoin)
  const again = page.getByRole('dialog', { name: t.members.rejoin.title('青木 一郎') })
  await again.getByRole('button', { name: t.members.rejoin.do }).click()
  await again.waitFor({ state: 'hidden' })
  const back = await api.members.find({ who: '0101' })
  expect({ status: back.status, leftOn: back.leftOn, joinedOn: back.joinedOn }).toEqual({
    status: 'active',
    leftOn: null,
    joinedOn: '2026-05-03',
  })
})

test('two entries of one person become one, with the payments of both', async () => {
  const { page, t, api, given } = await startApp({ at: '/members' })
  const kept = await given.member('青木 一郎', { number: '0101', phone: '0312345678' })
  const twin = await given.member('靑木 一郎', { number: '0155' })
  await given.payment(twin, 3000)
  const roster = gridNamed(page, t.members.list)
  await expect.poll(() => rowTexts(roster)).toHaveLength(2)

  await page.getByRole('checkbox', { name: t.grid.mark('青木 一郎') }).click()
  await page.getByRole('checkbox', { name: t.grid.mark('靑木 一郎') }).click()
  await page.getByRole('button', { name: t.members.marked.merge }).click()
  const dialog = page.getByRole('dialog', { name: t.duplicates.compare.title })
  await dialog.getByRole('radio', { name: `${t.duplicates.compare.survivor} 青木 一郎` }).check()
  await dialog.getByRole('button', { name: t.duplicates.compare.do }).click()
  await dialog.waitFor({ state: 'hidden' })

  await expect.poll(() => rowTexts(roster)).toHaveLength(1)
  expect(await api.members.get({ id: twin.id })).toMatchObject({ mergedInto: kept.id })
  expect(await api.dues.account({ memberId: kept.id })).toMatchObject({ credit: 3000 })
})

test('the roster of an earlier day is shown as such and left again', async () => {
  const { page, t } = await startApp({ files: ['roster-cp932.csv'], at: '/members' })
  const roster = gridNamed(page, t.members.list)
  await page.getByRole('button', { name: t.members.byDate.menu }).click()
  const choice = page.getByRole('dialog')
  await choice.getByRole('textbox', { name: t.members.byDate.date }).fill('2013-01-01')
  await choice.getByRole('button', { name: t.members.byDate.show }).click()

  await expect.poll(() => rowTexts(roster)).toHaveLength(2)
  await page.getByRole('button', { name: t.members.byDate.back }).click()
  await expect.poll(() => rowTexts(roster)).toHaveLength(4)
})

/** Runs in the page: the field that has the focus, and whether nothing lies over it. */
function seenAtFocus(): { field: string; seen: boolean } {
  const field = document.activeElement
  const box = field?.getBoundingClientRect()
  const top = box && document.elementFromPoint(box.left + 12, box.top + box.height / 2)
  return { field: field?.getAttribute('name') ?? field?.id ?? '', seen: top !== null && top === field }
}
