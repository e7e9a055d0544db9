import { Button, NativeSelect, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Registration } from '../../../src-shared/contract/registrations.ts'
import type { RegistrationId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { EndDialog } from './end-dialog.tsx'
import css from './events.module.css'
import { PlaceMark } from './place-mark.tsx'
import { RegistrationAnswers } from './registration-answers.tsx'
import registrationsCss from './registrations.module.css'
import { useRegistrationActs } from './use-registration-acts.ts'
import type { WholeEvent } from './whole-event.ts'

interface Props {
  readonly event: WholeEvent
  readonly id: RegistrationId
  readonly onClose: () => void
}

/** One registration beside the list. */
export function RegistrationPanel({ event, id, onClose }: Props) {
  const t = useTexts().events.registrations
  const input = { eventId: event.id, ids: [id] }
  const asked = useQuery(orpc.registrations.list.queryOptions({ input }))
  const one = asked.data?.registrations[0]
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
  const words = useTexts().events.registrations
  const acts = useRegistrationActs(one)
  const [ticketId, setTicketId] = useState<string>(one.ticketId)
  const [note, setNote] = useState(one.note)
  const ticket = event.tickets.find(({ id }) => id === ticketId)

  return (
    <Stack gap="md" p="md">
      <Standing one={one} />
      <WriteFields>
        <NativeSelect
          label={words.ticket}
          value={ticketId}
          data={event.tickets.map(({ id, name }) => ({ value: `${id}`, label: name }))}
          onChange={(chosen) => setTicketId(chosen.currentTarget.value)}
        />
      </WriteFields>
      <RegistrationAnswers
        questions={event.questions}
        answers={one.answers}
        onAnswer={(answers) => acts.update({ answers })}
      />
      <WriteFields>
        <Textarea
          label={words.note}
          autosize
          minRows={2}
          value={note}
          onChange={(typed) => setNote(typed.currentTarget.value)}
        />
      </WriteFields>
      <div className={css.bar}>
        <WriteButton
          disabled={ticketId === one.ticketId && note === one.note}
          onClick={() => void acts.update({ note, ...(ticket && { ticketId: ticket.id }) })}
        >
          {words.save}
        </WriteButton>
        <PanelActs one={one} onClose={onClose} />
      </div>
    </Stack>
  )
}

/** How they stand, since when, and what they owe. */
function Standing({ one }: { readonly one: Registration }) {
  const words = useTexts().events.registrations
  const f = useFormat()
  return (
    <p className={registrationsCss.standing}>
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
  )
}

/** The ways to the money and to the member, giving the place back or applying anew, and apart from them deleting. */
function PanelActs({ one, onClose }: Omit<DetailsProps, 'event'>) {
  const words = useTexts().events.registrations
  const [, navigate] = useLocation()
  const { renew, remove } = useRegistrationActs(one)
  const [ending, setEnding] = useState(false)
  const isOver = one.state === 'cancelled' || one.state === 'declined'

  return (
    <>
      {one.charge && one.charge.open > 0 && (
        <WriteButton variant="default" onClick={() => navigate(`/dues/desk?${one.personKind}=${one.personId}`)}>
          {words.pay}
        </WriteButton>
      )}
      <WriteButton variant="default" onClick={() => (isOver ? void renew() : setEnding(true))}>
        {isOver ? words.renew : words.cancel}
      </WriteButton>
      {one.personKind === 'member' && (
        <Button variant="subtle" onClick={() => navigate(`/members/${one.personId}`)}>
          {words.openMember}
        </Button>
      )}
      <WriteButton
        variant="subtle"
        color="shu"
        ml="auto"
        onClick={() => void remove().then((isGone) => isGone && onClose())}
      >
        {words.remove}
      </WriteButton>
      {ending && (
        <EndDialog kind="cancel" ids={[one.id]} onClose={() => setEnding(false)} onDone={() => setEnding(false)} />
      )}
    </>
  )
}
