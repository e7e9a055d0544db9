import { Link } from 'wouter'
import type { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './calendar.module.css'

type Calendar = Awaited<ReturnType<typeof api.events.calendar>>
export type CalendarEntry = Calendar['entries'][number]

export interface CalendarShown extends Calendar {
  /** `2026-05`. */
  readonly month: string
  readonly today: string
  readonly days: readonly string[]
}

/** Something that is on, as a link to where it is worked with. */
export function EntryLink({ entry }: { readonly entry: CalendarEntry }) {
  const t = useTexts().events
  const { kind, id, parentId, name, startsAt, cancelled } = entry
  const to = { event: `/events/${id}`, meeting: `/meetings/${id}`, session: `/attendance/sheet/${parentId}` }[kind]
  return (
    <Link href={to} className={css.entry ?? ''} data-kind={kind} data-off={cancelled || undefined} title={name}>
      {startsAt !== '' && <small>{startsAt}</small>} {cancelled && `${t.cancelled} `}
      {name}
    </Link>
  )
}

export function entriesOn(entries: readonly CalendarEntry[], day: string): CalendarEntry[] {
  return entries.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
}
