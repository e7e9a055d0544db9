import type { Event, Question, Ticket } from '../../../src-shared/contract/events.ts'
import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import type { MemberId, TicketId } from '../../../src-shared/contract/values.ts'
import type { WholeEvent } from './whole-event.ts'

type Prices = Ticket['prices']

export interface TicketDraft {
  readonly key: string
  readonly id: TicketId | undefined
  readonly name: string
  readonly capacity: number | null
  readonly amount: number | null
  readonly guestAmount: number | null
  readonly prices: Prices
}

export interface QuestionDraft extends Omit<Question, 'choices'> {
  /** One a line. */
  readonly choices: string
}

type Plain = Pick<
  Event,
  | ('name' | 'kind' | 'place' | 'address' | 'onlineAddress' | 'description' | 'approval' | 'capacity')
  | ('startsOn' | 'startsAt' | 'endsOn' | 'endsAt' | 'opensOn' | 'closesOn')
>

export interface EventDraft extends Plain {
  readonly organisers: readonly { readonly id: MemberId; readonly name: string }[]
  readonly tickets: readonly TicketDraft[]
  readonly questions: readonly QuestionDraft[]
}

const blank: EventDraft = {
  ...{
    name: '',
    kind: '',
    place: '',
    address: '',
    onlineAddress: '',
    description: '',
    approval: false,
    capacity: null,
  },
  ...{ startsOn: null, startsAt: '', endsOn: null, endsAt: '', opensOn: null, closesOn: null },
  ...{ organisers: [], questions: [], tickets: [] },
}

/** `ticketName`: what the one ticket of a new event is called. */
export function draftOf(event: WholeEvent | null, ticketName: string): EventDraft {
  if (event === null) return { ...blank, tickets: [{ ...newTicket(), name: ticketName }] }
  return {
    ...event,
    tickets: event.tickets.map(({ id, name, capacity, amount, guestAmount, prices }) => {
      return { key: id, id, name, capacity, amount, guestAmount, prices }
    }),
    questions: event.questions.map((question) => ({ ...question, choices: question.choices.join('\n') })),
  }
}

export function newTicket(): TicketDraft {
  const key = crypto.randomUUID()
  return { key, id: undefined, name: '', capacity: null, amount: 0, guestAmount: null, prices: [] }
}

export function newQuestion(): QuestionDraft {
  return { id: crypto.randomUUID(), label: '', kind: 'choice', choices: '', required: false, sensitive: false }
}

type Save = Inputs['events']['save']

/** Rows without a name were begun and left. A guest pays what members pay unless something else is said. */
export function inputOf(draft: EventDraft, { id, template }: { id: Save['id']; template: boolean }): Save {
  const { organisers, tickets, questions, name, kind, place, address, onlineAddress, description } = draft
  const { startsOn, startsAt, endsOn, endsAt, opensOn, closesOn, capacity, approval } = draft
  return {
    ...(id !== undefined && { id }),
    ...{ name, kind, place, address, onlineAddress, description, template, capacity, approval },
    ...{ startsOn, startsAt, endsOn, endsAt, opensOn, closesOn },
    organiserIds: organisers.map((person) => person.id),
    tickets: tickets
      .filter((ticket) => ticket.name.trim() !== '')
      .map(({ key: _key, id: known, amount, guestAmount, ...ticket }) => ({
        ...ticket,
        ...(known !== undefined && { id: known }),
        amount: amount ?? 0,
        guestAmount: guestAmount ?? amount ?? 0,
      })),
    questions: questions
      .filter(({ label }) => label.trim() !== '')
      .map((question) => ({ ...question, choices: choicesIn(question) })),
  }
}

function choicesIn({ kind, choices }: QuestionDraft): string[] {
  if (kind !== 'choice' && kind !== 'choices') return []
  return choices
    .split('\n')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
}
