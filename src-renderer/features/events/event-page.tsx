import { SegmentedControl } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { eventId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ArrangementsPage } from './arrangements-page.tsx'
import { EventActs } from './event-acts.tsx'
import { EventForm } from './event-form.tsx'
import css from './events.module.css'
import { FormImportPage } from './form-import-page.tsx'
import { MoneyPage } from './money-page.tsx'
import { PapersPage } from './papers-page.tsx'
import { RegistrationsPage } from './registrations-page.tsx'
import type { WholeEvent } from './whole-event.ts'

const parts = ['registrations', 'places', 'papers', 'money', 'form'] as const
type Part = (typeof parts)[number]

/** One event: who comes, who sits where, what goes on paper, what it brought and cost, and what it is. */
export function EventPage({ id, part }: { readonly id: string; readonly part: string | undefined }) {
  const known = eventId.safeParse(id).data
  const asked = useQuery(orpc.events.get.queryOptions({ input: known === undefined ? skipToken : { id: known } }))
  const t = useTexts().events
  const [, navigate] = useLocation()
  if (asked.error) return <FailureState error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <LoadingState />
  const event = asked.data
  const shown = event.template ? parts.filter((one) => one === 'places' || one === 'form') : parts
  const here: Part | 'import' = part === 'import' ? 'import' : (shown.find((one) => one === part) ?? shown[0] ?? 'form')
  const isFirst = event.template ? 'form' : 'registrations'
  const current = part === undefined ? isFirst : here

  return (
    <div className={css.screen}>
      <PageHeader title={event.name}>
        <EventActs event={event} />
      </PageHeader>
      <EventFacts event={event} />
      <SegmentedControl
        className={css.tabs ?? ''}
        aria-label={t.parts.label}
        value={current === 'import' ? 'registrations' : current}
        onChange={(next) => navigate(`/events/${event.id}/${next}`)}
        data={shown.map((value) => ({ value, label: t.parts[value] }))}
      />
      {current === 'registrations' && <RegistrationsPage event={event} />}
      {current === 'import' && <FormImportPage event={event} />}
      {current === 'places' && <ArrangementsPage event={event} />}
      {current === 'papers' && <PapersPage event={event} />}
      {current === 'money' && <MoneyPage event={event} />}
      {current === 'form' && <EventForm key={event.id} event={event} />}
    </div>
  )
}

/** When, where and how full, in one line. */
function EventFacts({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events
  const f = useFormat()
  const { counts, places } = event
  const facts = [
    event.template
      ? t.template
      : event.startsOn === null
        ? t.noDay
        : t.days(f.date(event.startsOn), f.date(event.endsOn)),
    t.time(event.startsAt, event.endsAt),
    event.place,
    ...(event.template
      ? []
      : [
          places === null
            ? t.summary.open(f.number(counts.confirmed))
            : t.summary.confirmed(f.number(counts.confirmed), f.number(places)),
          counts.waiting > 0 ? t.summary.waiting(f.number(counts.waiting)) : '',
          counts.applied > 0 ? t.summary.applied(f.number(counts.applied)) : '',
          counts.attended > 0 ? t.summary.attended(f.number(counts.attended)) : '',
          counts.untold > 0 ? t.summary.untold(f.number(counts.untold)) : '',
        ]),
  ].filter((fact) => fact !== '')
  return (
    <p className={css.facts}>
      {event.cancelled && (
        <strong className={css.off}>{[t.cancelled, event.cancelReason].filter(Boolean).join(' ')}</strong>
      )}
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  )
}
