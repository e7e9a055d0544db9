import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import classes from './member-panel.module.css'

/** What a person has registered for, the newest first. */
export function EventsTab({ memberId }: { readonly memberId: MemberId }) {
  const t = useTexts().events
  const f = useFormat()
  const [, navigate] = useLocation()
  const asked = useQuery(orpc.registrations.ofPerson.queryOptions({ input: { personId: memberId } }))
  if (asked.error) return <FailureState error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <LoadingState />
  if (asked.data.length === 0) {
    return (
      <EmptyState
        message={t.person.empty}
        action={{ label: t.person.add, onClick: () => navigate('/events'), writes: true }}
      />
    )
  }
  return (
    <div className={classes.padded}>
      <ul className={classes.lines}>
        {asked.data.map(({ id, eventId, eventName, startsOn, state, queue, charge }) => (
          <li key={id} className={classes.line}>
            <div>{startsOn === null ? t.noDay : f.date(startsOn)}</div>
            <span className={classes.lineAmount}>
              <Anchor component={Link} href={`/events/${eventId}`}>
                {eventName}
              </Anchor>
            </span>
            <span>
              {t.states[state]}
              {queue !== null && ` ${t.registrations.queue(f.number(queue))}`}
            </span>
            {charge && (
              <div className={classes.lineFoot}>
                <StateMark state={charge.state} /> {f.money(charge.amount)}
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
