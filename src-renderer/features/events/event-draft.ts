import type { Event, Question, Ticket } from '../../../src-shared/contract/events.ts'
import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import type { MemberId, TicketId } from '../../../src-shared/contract/values.ts'
import type { WholeEvent } from './whole-event.ts'

export interface PriceDraft extends Omit<Ticket['prices'][number], 'amount'> {
  /** Rows have no name of their own: a key for the screen. */
  readonly key: string
  readonly amount: number | null
}

export interface TicketDraft {
  readonly key: string
  readonly id: TicketId | undefined
  readonly name: string
  readonly capacity: number | null
  readonly amount: number | null
  readonly guestAmount: number | null
  readonly prices: readonly PriceDraft[]
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
      const rows = prices.map((price) => ({ ...price, key: crypto.randomUUID() }))
      return { key: id, id, name, capacity, amount, guestAmount, prices: rows }
    }),
    questions: event.questions.map((question) => ({ ...question, choices: question.choices.join('\n') })),
  }
}

export function newTicket(): TicketDraft {
  const key = crypto.randomUUID()
  return { key, id: undefined, name: '', capacity: null, amount: 0, guestAmount: null, prices: [] }
}

export function newPrice(): PriceDraft {
  return { key: crypto.randomUUID(), validFrom: null, memberTypeId: null, fromAge: null, toAge: null, amount: 0 }
}

export function newQuestion(): QuestionDraft {
  return { id: crypto.randomUUID(), label: '', kind: 'choice', choices: '', required: false, sensitive: false }
}

type Save = Inputs['events']['save']

/**
 * What the draft changes of an event; all of it where there is none yet. What another window changed meanwhile stays: only
 * what differs from `before` is said, under the name that holds now.
 */
export function inputOf(draft: EventDraft, { event, template, before }: Changed): Save {
  const all = wholeInput(draft)
  if (event === null) return { ...all, template }
  const old = wholeInput(before)
  const isOther = (key: keyof typeof all) => JSON.stringify(all[key]) !== JSON.stringify(old[key])
  const others = Object.entries(all).filter(([key]) => isOther(key as keyof typeof all))
  return { name: event.name, ...Object.fromEntries(others), id: event.id }
}

interface Changed {
  readonly event: Pick<WholeEvent, 'id' | 'name'> | null
  readonly template: boolean
  readonly before: EventDraft
}

/** A guest pays what members pay unless something else is said. */
function wholeInput(draft: EventDraft) {
  const { organisers, tickets, questions, name, kind, place, address, onlineAddress, description } = draft
  const { startsOn, startsAt, endsOn, endsAt, opensOn, closesOn, capacity, approval } = draft
  return {
    ...{ name, kind, place, address, onlineAddress, description, capacity, approval },
    ...{ startsOn, startsAt, endsOn, endsAt, opensOn, closesOn },
    organiserIds: organisers.map((person) => person.id),
    tickets: tickets.map(({ key: _key, id: known, amount, guestAmount, prices, ...ticket }) => ({
      ...ticket,
      prices: prices.map(({ key: _row, ...price }) => ({ ...price, amount: price.amount ?? 0 })),
      ...(known !== undefined && { id: known }),
      amount: amount ?? 0,
      guestAmount: guestAmount ?? amount ?? 0,
    })),
    questions: questions.map((question) => ({ ...question, choices: choicesIn(question) })),
  } satisfies Omit<Save, 'id'>
}

/** The lines of its choices, each once. */
export function choicesIn({ kind, choices }: Pick<QuestionDraft, 'kind' | 'choices'>): string[] {
  if (!hasChoices(kind)) return []
  const lines = choices.split('\n').map((choice) => choice.trim())
  return [...new Set(lines.filter((choice) => choice !== ''))]
}

export function hasChoices(kind: Question['kind']): boolean {
  return kind === 'choice' || kind === 'choices'
}
