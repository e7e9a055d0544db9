import { expect, test } from 'vitest'
import { gridNamed, rowTexts, rowWith } from './support/grid.ts'
import { fieldsOf, openPerson } from './support/person-panel.ts'
import { startApp } from './support/start-app.ts'

test('what one window writes appears in the other', async () => {
  const { page, t, newWindow } = await startApp({ files: ['roster-cp932.csv'], at: '/members' })
  const other = await newWindow('/members')
  const roster = gridNamed(other, t.members.list)
  await expect.poll(() => rowTexts(roster)).toHaveLength(4)

  const panel = await openPerson(page, t, '青木 一郎')
  await fieldsOf(panel, t)('phone').fill('03-8765-4321')
  await page.keyboard.press('Control+s')

  await rowWith(roster, '青木 一郎').getByText('03-8765-4321').waitFor()
})

test('what is half typed stays when another window changes the same person', async () => {
  const { page, t, api, newWindow } = await startApp({ files: ['roster-cp932.csv'], at: '/members' })
  const mine = await openPerson(page, t, '青木 一郎')
  await fieldsOf(mine, t)('note').fill('会計に相談')
  const other = await newWindow('/members')
  const theirs = await openPerson(other, t, '青木 一郎')
  await fieldsOf(theirs, t)('email').fill('aoki@example.jp')
  await other.keyboard.press('Control+s')

  await page.getByText(t.members.form.changedElsewhere).waitFor()
  expect(await fieldsOf(mine, t)('note').inputValue()).toBe('会計に相談')
  await page.keyboard.press('Control+s')
  await page.getByRole('alert').getByText(t.members.form.saved).waitFor()
  const { note, email } = await api.members.find({ who: '0101' })
  expect({ note, email }).toEqual({ note: '会計に相談', email: 'aoki@example.jp' })
})

test('a club that is closed in one window is closed in the other', async () => {
  const { page, t, newWindow } = await startApp({ club: 'さくら会', at: '/members' })
  const other = await newWindow('/settings/club')
  await page.getByRole('button', { name: t.shell.club.menu('さくら会') }).click()
  await page.getByRole('menuitem', { name: t.shell.club.close }).click()

  await page.getByRole('heading', { name: t.start.known }).waitFor()
  await other.getByRole('heading', { name: t.start.known }).waitFor()
})
