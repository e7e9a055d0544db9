import type { Api } from '../../src-shared/contract/contract.ts'
import type { EventId } from '../../src-shared/contract/values.ts'
import { allPages } from './pages.ts'
import { savedByName } from './saved-by-name.ts'
import type { Terminal } from './terminal.ts'

/** What is done with one event. */
export interface EventTask {
  readonly api: Api
  readonly eventId: EventId
  readonly terminal: Terminal
}

type When = 'coming' | 'past' | 'templates' | 'all'

export async function eventsOf(api: Api, when: When) {
  return allPages(async (page) => {
    const { total, events } = await api.events.list({ when, ...page })
    return { total, items: events }
  })
}

/** An event by its name or id; of several of one name the next to come, else the last. */
export async function eventNamed(api: Api, wanted: string, terminal: Terminal): Promise<EventId> {
  const known = [
    ...(await eventsOf(api, 'coming')),
    ...(await eventsOf(api, 'past')),
    ...(await eventsOf(api, 'templates')),
  ]
  return savedByName(known, wanted, terminal).id
}
