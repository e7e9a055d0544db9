import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

/** Events, the calendar, one event with all its parts, and the check-in desk. */
export async function events({ page, t, api, go }: App, album: Album): Promise<void> {
  const words = t.events
  await go('/events')
  await album.take('events', page.getByRole('grid').getByRole('gridcell'))
  await go('/events/calendar')
  await album.take('events-calendar', page.getByRole('table'))
  await go('/events/new')
  await album.take('events-new', page.getByLabel(words.form.name))

  const { events: coming } = await api.events.list({})
  const id = coming[0]?.id
  await go(`/events/${id}`)
  await page.getByRole('grid').getByRole('gridcell').nth(2).click()
  await album.take('event-registration', page.getByRole('button', { name: words.registrations.remove }))
  await go(`/events/${id}/places`)
  await album.take('event-places', page.getByRole('region', { name: words.arranging.board }))
  await go(`/events/${id}/money`)
  await album.take('event-money', page.getByRole('table'))
  await go(`/events/${id}/papers`)
  await album.take('event-papers', page.getByText(words.papers.empty))
  await go(`/check-in/event/${id}`)
  await album.take('check-in', page.getByRole('combobox', { name: t.checkIn.who }))
  await page.getByRole('button', { name: t.checkIn.leave }).click()
}
