import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

/** Who comes how often: activities, the sheet, sessions, rates. */
export async function attendance({ page, t, api, go }: App, album: Album): Promise<void> {
  const words = t.attendance
  const [activity] = await api.activities.list({})
  const id = activity?.id ?? ''
  await go('/attendance')
  await album.take('attendance', page.getByRole('link', { name: words.activities.sheet }))
  await page.getByRole('button', { name: words.activities.edit }).click()
  await album.take('activity-form', page.getByRole('button', { name: words.form.save }))
  await go(`/attendance/sheet/${id}`)
  await album.take('attendance-sheet', page.getByRole('gridcell').first())
  await page.locator('[role=columnheader] button').last().click()
  await album.take('attendance-column', page.getByRole('menuitem', { name: words.sessions.print }))
  await page.keyboard.press('Escape')
  await go(`/attendance/sessions/${id}`)
  await album.take('sessions', page.getByRole('button', { name: words.sessions.add }))
  await page.getByRole('button', { name: words.sessions.plan }).click()
  await album.take('sessions-plan', page.getByRole('checkbox').first())
  await go(`/attendance/import/${id}`)
  await album.take('attendance-import', page.getByRole('button', { name: words.import.choose }))
  await go(`/attendance/rates?activity=${id}`)
  await album.take('attendance-rates', page.getByRole('table', { name: words.rates.title }))
}
