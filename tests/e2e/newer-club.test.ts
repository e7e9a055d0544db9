import { expect, test } from 'vitest'
import { writtenByNewer } from '../support/written-by-newer.ts'
import { gridNamed } from './support/grid.ts'
import { startApp } from './support/start-app.ts'

test('a club of a newer Meibo is plainly one to look at: what writes stands still, and what reads goes on', async () => {
  const { page, t, api, go } = await startApp({ files: ['roster-cp932.csv'] })
  const folder = (await api.clubs.current()).club?.path ?? ''
  await writtenByNewer({ api, folder })
  await api.clubs.open({ path: folder })
  await page.reload()

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
