import type { Event, RegistrationCounts } from '../../../../src-shared/contract/events.ts'
import type { Answers, Registration, RegistrationState } from '../../../../src-shared/contract/registrations.ts'
import type { TicketId } from '../../../../src-shared/contract/values.ts'
import {
  type Applicant,
  type Place,
  placesAtEvent,
  type Standing,
} from '../../../../src-shared/domain/places-at-event.ts'
import { type Comer, comersOf } from '../../db/comers.ts'
import type { Read } from '../../db/connection.ts'
import { IDS_OF_PAYER } from '../../db/person.ts'
import { getEvent, type TicketRow, ticketsOf } from './event-rows.ts'

/** A registration as it is stored, with whoever its person is today. */
export interface Entry {
  readonly id: Registration['id']
  /** The entry it was written on, which may have been merged since. */
  readonly storedPersonId: string
  readonly person: Comer
  readonly personId: string
  readonly ticketId: TicketId
  readonly appliedAt: string
  readonly broughtById: string | null
  readonly wish: string
  readonly reason: string
  readonly answers: Answers
  readonly note: string
  readonly turnout: 'attended' | 'noShow' | null
  readonly arrivedAt: string | null
  readonly told: Place | null
}

/** An event with its tickets and all who ever registered. */
export interface EventBook {
  readonly event: Event
  readonly tickets: readonly TicketRow[]
  readonly entries: readonly Entry[]
}

type Stored = Omit<Entry, 'storedPersonId' | 'person' | 'answers'> & { readonly answers: string }

export function readBook(read: Read, eventId: string): EventBook {
  const event = getEvent(read, eventId)
  return { event, tickets: ticketsOf(read, eventId), entries: entriesWhere(read, 'event_id = ?', eventId) }
}

/** Registrations that fit a condition; of whom nothing is known here yet, none. */
export function entriesWhere(read: Read, rest: string, ...values: string[]): Entry[] {
  const rows = read.rows<Stored>(
    `SELECT id, person_id, ticket_id, applied_at, brought_by_id, wish, reason, answers, note, turnout, arrived_at, told
     FROM registration WHERE ${rest} AND deleted = 0 AND created_dev IS NOT NULL`,
    ...values,
  )
  const people = comersOf(
    read,
    rows.map(({ personId }) => personId),
  )
  return rows.flatMap((row) => {
    const person = people.get(row.personId)
    if (person === undefined) return []
    const answers = JSON.parse(row.answers) as Answers
    return [{ ...row, storedPersonId: row.personId, person, personId: person.id, answers }]
  })
}

/** What one person has at an event, under any of the entries that were merged into them. */
export function entriesOfPerson(read: Read, eventId: string, personId: string): Entry[] {
  return entriesWhere(read, `event_id = ?2 AND person_id IN (${IDS_OF_PAYER})`, personId, eventId)
}

/** Where everybody stands, read without who they are: enough for a desk at which hundreds arrive. */
export function standingsIn(read: Read, { id, capacity }: Pick<Event, 'id' | 'capacity'>): Map<string, Standing> {
  const applicants = read.rows<Applicant>(
    `SELECT registration.id, coalesce(member.root, member.id, contact.id) AS person_id, ticket_id, applied_at, wish
     FROM registration LEFT JOIN member ON member.id = person_id
       LEFT JOIN contact ON contact.id = person_id AND contact.created_dev IS NOT NULL
     WHERE event_id = ? AND registration.deleted = 0 AND registration.created_dev IS NOT NULL
       AND coalesce(member.id, contact.id) IS NOT NULL`,
    id,
  )
  return placesAtEvent({ capacity, tickets: ticketsOf(read, id) }, applicants)
}

export function standingsOf({ event, tickets, entries }: EventBook): Map<string, Standing> {
  return placesAtEvent({ capacity: event.capacity, tickets }, entries)
}

/** Who has a place has come, stayed away, or neither yet. */
export function stateOf(entry: Pick<Entry, 'turnout'>, { place }: Standing): RegistrationState {
  return place === 'confirmed' && entry.turnout !== null ? entry.turnout : place
}

export function isUntold(entry: Pick<Entry, 'told'>, { place }: Standing): boolean {
  return entry.told !== place
}

export function countsOf(book: EventBook, standings = standingsOf(book)): RegistrationCounts {
  const counts = { ...none }
  for (const entry of book.entries) {
    const standing = standings.get(entry.id)
    if (standing === undefined) continue
    counts[standing.place] += 1
    const state = stateOf(entry, standing)
    if (state === 'attended' || state === 'noShow') counts[state] += 1
    if (isUntold(entry, standing)) counts.untold += 1
  }
  return counts
}

const none = {
  ...{ applied: 0, confirmed: 0, waiting: 0, declined: 0, cancelled: 0 },
  ...{ attended: 0, noShow: 0, untold: 0 },
}

/** How many the event holds: its own limit, or what its tickets hold together; null: no limit. */
export function placesIn({ event, tickets }: Pick<EventBook, 'event' | 'tickets'>): number | null {
  const held = tickets.filter(({ deleted }) => !deleted).map(({ capacity }) => capacity)
  const together =
    held.includes(null) || held.length === 0 ? null : held.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  if (together === null || event.capacity === null) return event.capacity ?? together
  return Math.min(together, event.capacity)
}
