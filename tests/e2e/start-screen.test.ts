import { expect, test } from 'vitest'
import { startApp } from './support/start-app.ts'

test('a new club begins with its name and offers to take the old roster in', async () => {
  const { page, t, api } = await startApp({ club: null })

  await page.getByLabel(t.start.clubName).fill('さくら会')
  await page.getByRole('button', { name: t.start.create }).click()

  await page.getByRole('heading', { name: t.home.emptyTitle }).waitFor()
  await page.getByRole('button', { name: t.home.importAct }).waitFor()
  expect((await api.clubs.current()).club?.name).toBe('さくら会')
})
