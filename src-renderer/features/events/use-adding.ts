import { useState } from 'react'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import type { Answers } from '../../../src-shared/contract/registrations.ts'
import type { MemberId, OperationId, PersonId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { WholeEvent } from './whole-event.ts'

/** What one act added, in words; it can be taken back from here, unless there was nobody to add. */
export interface Added {
  readonly key: number
  readonly operationId: OperationId | null
  readonly lines: readonly string[]
}

interface Household {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
}

type Entry = Parameters<typeof api.registrations.add>[0]['people'][number]

export interface Newcomer {
  readonly entry: Entry
  readonly name: string
}

/** People added one after another; where the event asks something, each of them is asked in turn. */
export function useAdding(event: WholeEvent, ticketId: string) {
  const words = useWordsOfAdded(event)
  const [added, setAdded] = useState<readonly Added[]>([])
  const [asked, setAsked] = useState<readonly Newcomer[]>([])
  const [household, setHousehold] = useState<Household | null>(null)
  /** Who was added last: guests are often theirs. */
  const [last, setLast] = useState<Pick<MemberRow, 'id' | 'name'> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const ticket = event.tickets.find(({ id }) => id === ticketId)

  /** Whether it went well; what was refused is said in the dialog, and what was typed stays. */
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      setError(null)
      return true
    } catch (failure) {
      setError(failure)
      return false
    }
  }

  async function add(people: readonly Newcomer[]) {
    const chosen = people.map(({ entry }) => ({ ...entry, ...(ticket && { ticketId: ticket.id }) }))
    const { ids, operationId } = await api.registrations.add({ eventId: event.id, people: chosen })
    const lines = await words(ids, people)
    setAdded((before) => [{ key: (before[0]?.key ?? 0) + 1, operationId, lines }, ...before])
  }

  async function take(people: readonly Newcomer[]) {
    if (event.questions.length === 0) return add(people)
    setAsked((before) => [...before, ...people])
  }

  return {
    ...{ added, household, last, error, next: asked[0] },
    pick: (member: MemberRow) =>
      attempt(async () => {
        await take([{ entry: { personId: member.id }, name: member.name }])
        setLast(member)
        setHousehold(await householdOf(member.id))
      }),
    addHousehold: ({ people }: Household) =>
      attempt(async () => {
        setHousehold(null)
        await take(people.map(({ id, name }) => ({ entry: { personId: id }, name })))
      }),
    addGuest: (newcomer: Newcomer) => attempt(() => take([newcomer])),
    answer: (newcomer: Newcomer, answers: Answers) =>
      attempt(async () => {
        await add([{ ...newcomer, entry: { ...newcomer.entry, answers } }])
        setAsked((before) => before.slice(1))
      }),
    skip: () => setAsked((before) => before.slice(1)),
    undo: (operationId: OperationId) =>
      attempt(async () => {
        await api.history.undo({ operationId })
        setAdded((before) => before.filter((other) => other.operationId !== operationId))
      }),
  }
}

export type Adding = ReturnType<typeof useAdding>

/** How each of them stands now, and who was registered already. */
function useWordsOfAdded(event: WholeEvent) {
  const t = useTexts().events
  const f = useFormat()
  return async (ids: Awaited<ReturnType<typeof api.registrations.add>>['ids'], people: readonly Newcomer[]) => {
    const { registrations } =
      ids.length === 0 ? { registrations: [] } : await api.registrations.list({ eventId: event.id, ids, limit: 500 })
    const stood = registrations.map(({ name, state, queue }) => {
      const place = queue === null ? t.states[state] : t.registrations.queued(t.states[state], f.number(queue))
      return t.adding.added(name, place)
    })
    const isNew = ({ name }: Newcomer) => registrations.some((one) => one.name === name)
    const already = ids.length === people.length ? [] : people.filter((one) => !isNew(one))
    return [...stood, ...already.map(({ name }) => t.adding.already(name))]
  }
}

async function householdOf(id: MemberId): Promise<Household | null> {
  const { householdId } = await api.members.get({ id })
  if (householdId === null) return null
  const { members } = await api.households.get({ id: householdId })
  const people = members.filter((member) => member.id !== id).map((member) => ({ id: member.id, name: member.name }))
  return people.length === 0 ? null : { people }
}
