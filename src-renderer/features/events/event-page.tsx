import { SegmentedControl } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { eventId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ArrangementsPage } from './arrangements-page.tsx'
import { EventActs } from './event-acts.tsx'
import { EventFacts } from './event-facts.tsx'
import { EventForm } from './event-form.tsx'
import css from './events.module.css'
import { FormImportPage } from './form-import-page.tsx'
import { MoneyPage } from './money-page.tsx'
import { PapersPage } from './papers-page.tsx'
import { RegistrationsPage } from './registrations-page.tsx'

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
