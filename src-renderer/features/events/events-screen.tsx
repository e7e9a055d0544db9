import { useParams } from 'wouter'
import { CalendarPage } from './calendar-page.tsx'
import { EventPage } from './event-page.tsx'
import { EventsPage, type EventsTab } from './events-page.tsx'
import { NewEventPage } from './new-event-page.tsx'

const tabs: readonly string[] = ['coming', 'past', 'templates'] satisfies EventsTab[]

/** 行事: what is coming, the calendar, and one event with all that belongs to it. */
export function EventsScreen() {
  const { id, part } = useParams<{ id?: string; part?: string }>()
  if (id === undefined || tabs.includes(id)) return <EventsPage tab={(id ?? 'coming') as EventsTab} />
  if (id === 'calendar') return <CalendarPage />
  if (id === 'new') return <NewEventPage template={part === 'template'} />
  return <EventPage key={id} id={id} part={part} />
}
