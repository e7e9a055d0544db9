import { Button, Checkbox, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import type { Answers } from '../../../src-shared/contract/registrations.ts'
import type { MemberId, PersonId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import { AnswersForm } from './answers-form.tsx'
import css from './events.module.css'
import { MemberSearch } from './member-search.tsx'
import type { WholeEvent } from './whole-event.ts'

interface Added {
  readonly key: number
  readonly words: string
}

/** Who was added last: guests are often theirs. */
type Bringer = Pick<MemberRow, 'id' | 'name'>

interface Household {
  readonly of: MemberId
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
}

type Entry = Parameters<typeof api.registrations.add>[0]['people'][number]

interface Newcomer {
  readonly entry: Entry
  readonly name: string
}

/** People are added one after another: by number or name, their household with them, or as guests. */
export function AddDialog({ event, onClose }: { readonly event: WholeEvent; readonly onClose: () => void }) {
  const texts = useTexts()
  const t = texts.events
  const words = t.adding
  const f = useFormat()
  const [ticketId, setTicketId] = useState<string>(event.tickets[0]?.id ?? '')
  const [added, setAdded] = useState<readonly Added[]>([])
  const [household, setHousehold] = useState<Household | null>(null)
  const [last, setLast] = useState<Bringer | null>(null)
  const [asked, setAsked] = useState<readonly Newcomer[]>([])
  const [next] = asked
  const ticket = event.tickets.find(({ id }) => id === ticketId)

  /** Where the event asks something, each of them is asked in turn. */
  async function take(people: readonly Newcomer[]) {
    if (event.questions.length === 0)
      return add(
        people.map(({ entry }) => entry),
        people.map(({ name }) => name),
      )
    setAsked((before) => [...before, ...people])
  }

  async function answer({ entry, name }: Newcomer, answers: Answers) {
    await add([{ ...entry, answers }], [name])
    setAsked((before) => before.slice(1))
  }

  async function add(people: readonly Entry[], names: readonly string[]) {
    const chosen = people.map((person) => ({ ...person, ...(ticket && { ticketId: ticket.id }) }))
    const { ids, already } = await api.registrations.add({ eventId: event.id, people: chosen })
    const { registrations } = await api.registrations.list({ eventId: event.id, limit: 1000 })
    const stood = registrations
      .filter(({ id }) => ids.includes(id))
      .map(({ name, state, queue }) => {
        const queued = queue === null ? '' : `（${t.registrations.queue(f.number(queue))}）`
        return words.added(name, `${t.states[state]}${queued}`)
      })
    const said = already > 0 ? [...stood, words.already(names.join(t.registrations.separator))] : stood
    setAdded((before) => [...said.map((line, place) => ({ key: before.length + place, words: line })), ...before])
  }

  async function pick(member: MemberRow) {
    await take([{ entry: { personId: member.id }, name: member.name }])
    setLast(member)
    setHousehold(await householdOf(member.id))
  }

  async function addHousehold({ people }: Household) {
    setHousehold(null)
    await take(people.map(({ id, name }) => ({ entry: { personId: id }, name })))
  }

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
          autoFocus
          label={words.who}
          description={words.whoHint}
          nothing={words.nobody}
          onPick={(member) => void pick(member).catch(notifyFailure)}
        />
        {next && (
          <AnswersForm
            key={next.name}
            label={words.answersOf(next.name)}
            questions={event.questions}
            answers={{}}
            done={words.addGuest}
            leave={words.skip}
            onDone={(answers) => void answer(next, answers).catch(notifyFailure)}
            onLeave={() => setAsked((before) => before.slice(1))}
          />
        )}
        {household && (
          <Button variant="light" onClick={() => void addHousehold(household).catch(notifyFailure)}>
            {words.addHousehold(household.people.map(({ name }) => name).join(t.registrations.separator))}
          </Button>
        )}
        {added.length > 0 && (
          <section aria-label={words.list}>
            <ul className={css.added} aria-live="polite">
              {added.map(({ key, words: line }) => (
                <li key={key}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        <GuestForm
          last={last}
          onAdd={(guest, broughtById) =>
            void take([{ entry: { guest, broughtById }, name: guest.name }]).catch(notifyFailure)
          }
        />
        <Button variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </Stack>
    </Modal>
  )
}

async function householdOf(id: MemberId): Promise<Household | null> {
  const { householdId } = await api.members.get({ id })
  if (householdId === null) return null
  const { members } = await api.households.get({ id: householdId })
  const people = members.filter((member) => member.id !== id).map((member) => ({ id: member.id, name: member.name }))
  return people.length === 0 ? null : { of: id, people }
}

interface Guest {
  readonly name: string
  readonly kana: string
  readonly email: string
  readonly phone: string
}

const blank: Guest = { name: '', kana: '', email: '', phone: '' }

interface GuestFormProps {
  readonly last: Bringer | null
  readonly onAdd: (guest: Guest, broughtById: MemberId | null) => void
}

function GuestForm({ last, onAdd }: GuestFormProps) {
  const words = useTexts().events
  const t = words.adding
  const [guest, setGuest] = useState(blank)
  const [isBrought, setBrought] = useState(false)
  const field = (key: keyof Guest, label: string) => (
    <TextInput
      label={label}
      value={guest[key]}
      autoComplete="off"
      onChange={(typed) => setGuest({ ...guest, [key]: typed.currentTarget.value })}
    />
  )

  function onSubmit(submit: FormEvent): void {
    submit.preventDefault()
    if (guest.name.trim() === '') return
    onAdd({ ...guest, name: guest.name.trim() }, isBrought && last ? last.id : null)
    setGuest(blank)
  }

  return (
    <form onSubmit={onSubmit} className={css.guest} aria-label={t.guest}>
      <h3 className={css.small}>{t.guest}</h3>
      <div className={css.fields}>
        {field('name', t.guestName)}
        {field('kana', t.guestKana)}
        {field('email', t.guestEmail)}
        {field('phone', t.guestPhone)}
      </div>
      {last && (
        <Checkbox
          label={words.registrations.broughtBy(last.name)}
          checked={isBrought}
          onChange={(typed) => setBrought(typed.currentTarget.checked)}
        />
      )}
      <Button type="submit" variant="default" disabled={guest.name.trim() === ''}>
        {t.addGuest}
      </Button>
    </form>
  )
}
