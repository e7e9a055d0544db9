import { Button, Modal, NativeSelect, Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { AnswersForm } from './answers-form.tsx'
import { GuestForm } from './guest-form.tsx'
import { MemberSearch } from './member-search.tsx'
import css from './registrations.module.css'
import { type Adding, useAdding } from './use-adding.ts'
import type { WholeEvent } from './whole-event.ts'

interface Props {
  readonly event: WholeEvent
  readonly onClose: () => void
}

/** People are added one after another: by number or name, their household with them, or as guests. */
export function AddDialog({ event, onClose }: Props) {
  const texts = useTexts()
  const words = texts.events.adding
  const [ticketId, setTicketId] = useState<string>(event.tickets[0]?.id ?? '')
  const search = useRef<HTMLInputElement>(null)
  const adding = useAdding(event, ticketId)

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.title}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      <Stack>
        {event.tickets.length > 1 && (
          <NativeSelect
            label={words.ticket}
            value={ticketId}
            data={event.tickets.map(({ id, name }) => ({ value: `${id}`, label: name }))}
            onChange={(chosen) => setTicketId(chosen.currentTarget.value)}
          />
        )}
        <MemberSearch
          ref={search}
          autoFocus
          label={words.who}
          description={words.whoHint}
          nothing={words.nobody}
          onPick={(member) => void adding.pick(member)}
        />
        <FailureNote error={adding.error} />
        <Next event={event} adding={adding} onDone={() => search.current?.focus()} />
        <AddedPeople adding={adding} />
        <GuestForm last={adding.last} onAdd={adding.addGuest} />
        <Button variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </Stack>
    </Modal>
  )
}

interface NextProps {
  readonly event: WholeEvent
  readonly adding: Adding
  readonly onDone: () => void
}

/** What is asked of the one who is being added; where nobody is, the rest of the household of the one before. */
function Next({ event, adding, onDone }: NextProps) {
  const t = useTexts().events
  const { next, household } = adding
  if (next) {
    return (
      <AnswersForm
        key={next.name}
        needsAll
        label={t.adding.answersOf(next.name)}
        questions={event.questions}
        answers={{}}
        done={t.adding.addGuest}
        leave={t.adding.skip}
        onDone={(answers) => void adding.answer(next, answers).then((isAdded) => isAdded && onDone())}
        onLeave={() => [adding.skip(), onDone()]}
      />
    )
  }
  if (household === null) return null
  return (
    <Button variant="light" onClick={() => void adding.addHousehold(household).then(onDone)}>
      {t.adding.addHousehold(household.people.map(({ name }) => name).join(t.registrations.separator))}
    </Button>
  )
}

function AddedPeople({ adding: { added, undo } }: { readonly adding: Adding }) {
  const texts = useTexts()
  const t = texts.events
  if (added.length === 0) return null
  return (
    <section aria-label={t.adding.list}>
      <ul className={css.added} aria-live="polite">
        {added.map(({ key, operationId, lines }) => (
          <li key={key}>
            <span>{lines.join(t.registrations.separator)}</span>
            {operationId !== null && (
              <Button variant="subtle" size="compact-md" onClick={() => void undo(operationId)}>
                {texts.shell.parts.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
