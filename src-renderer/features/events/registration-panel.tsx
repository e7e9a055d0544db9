import { Button, NativeSelect, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Registration } from '../../../src-shared/contract/registrations.ts'
import type { RegistrationId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { EndDialog } from './end-dialog.tsx'
import css from './events.module.css'
import { PlaceMark } from './place-mark.tsx'
import { RegistrationAnswers } from './registration-answers.tsx'
import { movedWords } from './say-moved.ts'
import type { WholeEvent } from './whole-event.ts'

interface Props {
  readonly event: WholeEvent
  readonly id: RegistrationId
  readonly onClose: () => void
}

/** One registration beside the list. */
export function RegistrationPanel({ event, id, onClose }: Props) {
  const t = useTexts().events.registrations
  const input = { eventId: event.id, limit: 1000 }
  const asked = useQuery(orpc.registrations.list.queryOptions({ input }))
  const one = asked.data?.registrations.find((registration) => registration.id === id)
  return (
    <SidePanel
      label={one?.name ?? t.grid}
      shows={id}
      head={one && <PersonLine person={one} size="title" />}
      onClose={onClose}
    >
      {one ? <Details key={one.id} event={event} one={one} onClose={onClose} /> : <LoadingState />}
    </SidePanel>
  )
}

interface DetailsProps {
  readonly event: WholeEvent
  readonly one: Registration
  readonly onClose: () => void
}

function Details({ event, one, onClose }: DetailsProps) {
  const t = useTexts().events
  const words = t.registrations
  const f = useFormat()
  const [, navigate] = useLocation()
  const [ticketId, setTicketId] = useState<string>(one.ticketId)
  const [note, setNote] = useState(one.note)
  const [ending, setEnding] = useState(false)
  const isOver = one.state === 'cancelled' || one.state === 'declined'

  async function save() {
    const ticket = event.tickets.find(({ id }) => id === ticketId)
    const changed = { id: one.id, note, ...(ticket && { ticketId: ticket.id }) }
    const { operationId, moved } = await api.registrations.update(changed)
    notifyDone(moved.length > 0 ? movedWords(t, f, { count: 1, moved }) : words.saved, { undo: operationId })
  }
  async function answer(answers: Registration['answers']) {
    const { operationId } = await api.registrations.update({ id: one.id, answers })
    notifyDone(words.saved, { undo: operationId })
  }
  async function renew() {
    const { operationId, moved } = await api.registrations.renew({ id: one.id })
    notifyDone(movedWords(t, f, { count: 1, moved }), { undo: operationId })
  }
  async function remove() {
    const { operationId, moved } = await api.registrations.remove({ id: one.id })
    onClose()
    notifyDone(movedWords(t, f, { count: 1, moved }), { undo: operationId })
  }

  return (
    <Stack gap="md" p="md">
      <p className={css.standing}>
        <PlaceMark state={one.state} queue={one.queue} />
        {one.reason !== '' && <span>{one.reason}</span>}
        {one.broughtBy && <span>{words.broughtBy(one.broughtBy.name)}</span>}
        <span>{f.dateTime(one.appliedAt)}</span>
        {one.charge && (
          <span>
            <StateMark state={one.charge.state} /> {f.money(one.charge.amount)}
          </span>
        )}
      </p>
      <NativeSelect
        label={words.ticket}
        value={ticketId}
        data={event.tickets.map(({ id, name }) => ({ value: `${id}`, label: name }))}
        onChange={(chosen) => setTicketId(chosen.currentTarget.value)}
      />
      <RegistrationAnswers questions={event.questions} answers={one.answers} onAnswer={answer} />
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        value={note}
        onChange={(typed) => setNote(typed.currentTarget.value)}
      />
      <div className={css.bar}>
        <Button
          disabled={ticketId === one.ticketId && note === one.note}
          onClick={() => void save().catch(notifyFailure)}
        >
          {words.save}
        </Button>
        {isOver ? (
          <Button variant="default" onClick={() => void renew().catch(notifyFailure)}>
            {words.renew}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setEnding(true)}>
            {words.cancel}
          </Button>
        )}
        <Button variant="default" onClick={() => void remove().catch(notifyFailure)}>
          {words.remove}
        </Button>
        {one.charge && one.charge.open > 0 && (
          <Button variant="default" onClick={() => navigate(`/dues/desk?${one.personKind}=${one.personId}`)}>
            {words.pay}
          </Button>
        )}
        {one.personKind === 'member' && (
          <Button variant="subtle" onClick={() => navigate(`/members/${one.personId}`)}>
            {words.openMember}
          </Button>
        )}
      </div>
      {ending && (
        <EndDialog kind="cancel" ids={[one.id]} onClose={() => setEnding(false)} onDone={() => setEnding(false)} />
      )}
    </Stack>
  )
}
