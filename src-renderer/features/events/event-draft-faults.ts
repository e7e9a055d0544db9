import { choicesIn, type EventDraft, hasChoices } from './event-draft.ts'

/** What a draft still lacks, by where it stands: `name`, `capacity`, and of a row what and its key, such as `ticketName …`. */
export type DraftFaults = ReadonlySet<string>

export const noFaults: DraftFaults = new Set()

/** A row without words would be lost with its price or its choices, and an event that holds nobody keeps all waiting. */
export function faultsOf({ name, capacity, tickets, questions }: EventDraft): DraftFaults {
  const isEmpty = (words: string) => words.trim() === ''
  const holdsNobody = (places: number | null) => places !== null && places < 1
  return new Set([
    ...(isEmpty(name) ? ['name'] : []),
    ...(holdsNobody(capacity) ? ['capacity'] : []),
    ...tickets.filter((ticket) => isEmpty(ticket.name)).map(({ key }) => `ticketName ${key}`),
    ...tickets.filter((ticket) => holdsNobody(ticket.capacity)).map(({ key }) => `ticketCapacity ${key}`),
    ...questions.filter(({ label }) => isEmpty(label)).map(({ id }) => `question ${id}`),
    ...questions
      .filter((question) => hasChoices(question.kind) && choicesIn(question).length === 0)
      .map(({ id }) => `choices ${id}`),
  ])
}
