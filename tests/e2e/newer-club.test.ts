import { expect, test } from 'vitest'
import { writtenByNewer } from '../support/written-by-newer.ts'
import { gridNamed } from './support/grid.ts'
import { type App, startApp } from './support/start-app.ts'

async function opensNewer({ page, api }: Pick<App, 'page' | 'api'>): Promise<void> {
  const folder = (await api.clubs.current()).club?.path ?? ''
  await writtenByNewer({ api, folder })
  await api.clubs.open({ path: folder })
  await page.reload()
}

test('a club of a newer Meibo is plainly one to look at: what writes stands still, and what reads goes on', async () => {
  const { page, t, api, go } = await startApp({ files: ['roster-cp932.csv'] })
  await opensNewer({ page, api })

  await page.getByRole('banner').getByText(t.shell.newer.viewOnly).waitFor()
  await page.getByRole('heading', { name: t.home.members }).waitFor()
  expect(await page.getByRole('button', { name: t.home.takePayments }).count()).toBe(0)

  await go('/members')
  await expect.poll(() => page.getByRole('button', { name: t.lists.title }).isEnabled()).toBe(true)
  await gridNamed(page, t.members.list).getByRole('row').nth(1).click()
  const familyName = page.getByLabel(t.fields.member.familyName, { exact: true })
  await familyName.waitFor()
  expect(await familyName.isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: t.members.add }).isDisabled()).toBe(true)

  await go('/dues/desk')
  await page.getByRole('main').getByText(t.shell.newer.reason).waitFor()

  await go('/settings/club')
  const clubName = page.getByRole('textbox', { name: t.settings.club.name })
  await clubName.waitFor()
  expect(await clubName.isDisabled()).toBe(true)

  await go('/settings/backups')
  await page.getByText(t.settings.backups.introViewOnly).waitFor()
  await page.getByRole('button', { name: t.settings.backups.now }).click()
  await page.getByText(t.settings.backups.made).waitFor()
})

test('in a club of a newer Meibo menus and keys change nothing either', async () => {
  const { page, t, api, given, go } = await startApp({ today: '2026-05-07' })
  const { id } = await given.member('青木 一')
  const { id: activityId } = await api.activities.save({ name: '木曜練習' })
  const { id: sessionId } = await api.sessions.save({ activityId, heldOn: '2026-05-07' })
  await api.attendance.mark({ marks: [{ sessionId, personId: id, state: 'present', note: '' }] })
  await api.attachments.add({ memberId: id, file: new File(['入会届'], '入会届.txt') })
  await opensNewer({ page, api })
  const words = t.attendance

  await go(`/attendance/sheet/${activityId}`)
  const sheet = page.getByRole('grid', { name: words.sheet.title('木曜練習') })
  await sheet.focus()
  for (const key of ['5', '0', 'Control+z']) await page.keyboard.press(key)
  const cell = page.getByRole('gridcell', { name: words.sheet.cell('青木 一', '5/7', words.states.present) })
  await cell.waitFor()
  expect(await page.getByRole('toolbar', { name: words.sheet.marks }).count()).toBe(0)
  await sheet.getByRole('button', { name: '5/7' }).click()
  const rest = page.getByRole('menuitem', { name: words.sheet.markRest(words.states.absent) })
  await rest.waitFor()
  expect(await rest.isDisabled()).toBe(true)
  expect(await page.getByRole('menuitem', { name: words.sessions.print }).isEnabled()).toBe(true)

  await go(`/members/${id}?tab=files`)
  await page.getByRole('button', { name: t.attachments.files.acts('入会届.txt') }).click()
  await page.getByRole('menuitem', { name: t.attachments.files.save }).waitFor()
  expect(await page.getByRole('menuitem', { name: t.attachments.files.remove }).isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: t.attachments.files.add }).count()).toBe(0)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: t.shell.acts.payments }).waitFor()
  expect(await page.getByRole('option', { name: t.shell.acts.addMember }).count()).toBe(0)
})
