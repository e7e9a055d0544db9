import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

/** General meetings: the list, and one with its rules, voters, papers, intake, ballots and minutes. */
export async function meetings({ page, t, api, go }: App, album: Album): Promise<void> {
  const words = t.meetings
  const [meeting] = (await api.meetings.list({})).meetings
  const id = meeting?.id ?? ''
  await go('/meetings')
  await album.take('meetings', page.getByRole('link', { name: meeting?.name ?? '' }))
  for (const part of ['plan', 'voters', 'papers', 'intake', 'live', 'minutes'] as const) {
    await go(`/meetings/${id}/${part}`)
    await album.take(`meeting-${part}`, page.getByRole('radiogroup', { name: words.tabs.label }))
  }
}
