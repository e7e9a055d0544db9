import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Registration } from '../../../src-shared/contract/registrations.ts'
import type { EventId, PersonId } from '../../../src-shared/contract/values.ts'
import { eventPaperTexts } from '../../../src-shared/texts/event-papers.ts'
import { answersGiven } from '../answers-given.ts'
import { clubFormat } from '../club-words.ts'
import { command, Fault, required, UsageError } from '../command.ts'
import { type EventTask, eventNamed } from '../event-named.ts'
import { allPages } from '../pages.ts'
import { savedByName } from '../saved-by-name.ts'
import { sayMoved } from '../say-moved.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { importAnswers } from './register-answers.ts'

export const register = command({
  name: 'register',
  usage:
    'EVENT [--add WHO... | --guest NAME [--email EMAIL] [--phone PHONE]] [--ticket NAME] [--answer QUESTION=ANSWER...] | --cancel WHO... [--reason TEXT] | --accept WHO... | --arrived WHO | --import FILE [--dry-run] [--yes]',
  options: {
    add: { type: 'string', multiple: true, default: [] },
    guest: { type: 'string' },
    email: { type: 'string', default: '' },
    phone: { type: 'string', default: '' },
    ticket: { type: 'string' },
    answer: { type: 'string', multiple: true, default: [] },
    cancel: { type: 'string', multiple: true, default: [] },
    accept: { type: 'string', multiple: true, default: [] },
    reason: { type: 'string', default: '' },
    arrived: { type: 'string' },
    import: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
  },
  words: 1,
  run: async ({ values, words: [name] }, { club, terminal }) => {
    const asked = [values.add, values.cancel, values.accept].filter((who) => who.length > 0).length
    const single = [values.guest, values.arrived, values.import].filter((what) => what !== undefined).length
    if (asked + single > 1) throw new UsageError(terminal.t.events.fewer)
    const wanted = required(name, 'EVENT')
    const api = await club()
    const eventId = await eventNamed(api, wanted, terminal)
    const task = { api, eventId, terminal }
    if (values.add.length > 0) return add(task, await membersOf(api, values.add), values)
    if (values.guest !== undefined) {
      const guest = { name: values.guest, email: values.email, phone: values.phone }
      return add(task, [{ guest }], values)
    }
    if (values.cancel.length > 0) return cancel(task, values.cancel, values.reason)
    if (values.accept.length > 0) return accept(task, values.accept)
    if (values.arrived !== undefined) return arrive(task, values.arrived)
    if (values.import !== undefined) {
      return importAnswers(task, values.import, { dryRun: values['dry-run'], yes: values.yes })
    }
    return list(task)
  },
})

async function membersOf(api: Api, names: readonly string[]): Promise<{ personId: PersonId }[]> {
  const people: { personId: PersonId }[] = []
  for (const who of names) people.push({ personId: (await api.members.find({ who })).id })
  return people
}

type Newcomer = { personId: PersonId } | { guest: { name: string; email: string; phone: string } }

interface Wish {
  readonly ticket?: string | undefined
  readonly answer: readonly string[]
}

async function add({ api, eventId, terminal }: EventTask, people: Newcomer[], { ticket, answer }: Wish): Promise<void> {
  const { tickets, questions } = await api.events.get({ id: eventId })
  const ticketId = ticket === undefined ? undefined : savedByName(tickets, ticket, terminal).id
  const answers = answersGiven(questions, answer, terminal)
  const chosen = people.map((person) => ({ ...person, answers, ...(ticketId !== undefined && { ticketId }) }))
  const result = await api.registrations.add({ eventId, people: chosen })
  if (terminal.json) return terminal.printJson(result)
  terminal.say(terminal.t.events.added(`${result.ids.length}`, `${result.already}`))
  const all = await registrationsOf(api, eventId)
  for (const one of all.filter(({ id }) => result.ids.includes(id))) {
    terminal.say(terminal.t.events.moved(one.name, stateWords(one, terminal)))
  }
  sayMoved(result.moved, terminal)
}

async function cancel({ api, eventId, terminal }: EventTask, who: readonly string[], reason: string): Promise<void> {
  const ids = await registeredAs(api, eventId, who, terminal)
  const result = await api.registrations.cancel({ ids, reason })
  if (terminal.json) return terminal.printJson(result)
  terminal.say(terminal.t.events.cancelled(`${ids.length}`))
  const f = await clubFormat(api, terminal)
  if (result.credit > 0) terminal.say(terminal.t.events.credit(f.money(result.credit)))
  sayMoved(result.moved, terminal)
}

async function accept({ api, eventId, terminal }: EventTask, who: readonly string[]): Promise<void> {
  const ids = await registeredAs(api, eventId, who, terminal)
  const result = await api.registrations.accept({ ids })
  if (terminal.json) return terminal.printJson(result)
  terminal.say(terminal.t.events.accepted(`${ids.length}`))
  sayMoved(result.moved, terminal)
}

async function arrive({ api, eventId, terminal }: EventTask, who: string): Promise<void> {
  const { t, json, say, printJson } = terminal
  const registered = (await registrationsOf(api, eventId)).find((one) => isCalled(one, who))
  const personId = registered?.personId ?? (await api.members.find({ who })).id
  const result = await api.registrations.checkIn({ eventId, personId })
  if (json) return printJson(result)
  const f = await clubFormat(api, terminal)
  const { name, outcome, at, unexpected, owed } = result.arrival
  say(outcome === 'again' ? t.events.again(name, f.dateTime(at)) : t.events.arrived(name))
  if (unexpected) say(t.events.unexpected)
  if (owed !== null && owed > 0) say(t.events.owes(f.money(owed)))
}

async function list({ api, eventId, terminal }: EventTask): Promise<void> {
  const all = await registrationsOf(api, eventId)
  const { t, json, say, warn, printJson } = terminal
  if (json) return printJson(all)
  if (all.length === 0) return warn(t.events.nobody)
  const f = await clubFormat(api, terminal)
  const rows = all.map((one) => [
    ...[one.memberNumber, one.name, one.ticketName, stateWords(one, terminal)],
    ...[
      one.charge === null ? '' : f.money(one.charge.amount),
      [one.untold ? t.events.untold : '', one.missing.length > 0 ? t.events.unanswered : ''].filter(Boolean).join(' '),
    ],
  ])
  for (const line of tableLines([Object.values(t.events.people), ...rows])) say(line)
}

async function registrationsOf(api: Api, eventId: EventId): Promise<Registration[]> {
  return allPages(async (page) => {
    const { total, registrations } = await api.registrations.list({ eventId, ...page })
    return { total, items: registrations }
  })
}

/** By member number, name or id; a name that two bear has to be said by its number. */
async function registeredAs(api: Api, eventId: EventId, who: readonly string[], { t }: Terminal) {
  const all = await registrationsOf(api, eventId)
  return who.map((asked) => {
    const [found, another] = all.filter((one) => isCalled(one, asked))
    if (found === undefined || another !== undefined) throw new Fault(t.events.notRegistered(asked))
    return found.id
  })
}

function isCalled({ id, personId, memberNumber, name }: Registration, who: string): boolean {
  return [id, personId, memberNumber, name, name.replace(' ', '')].includes(who)
}

function stateWords({ state, queue }: Registration, { locale }: Terminal): string {
  const { states, stateOf } = eventPaperTexts[locale]
  return queue === null ? states[state] : stateOf(states[state], queue)
}
