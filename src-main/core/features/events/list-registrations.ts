import type { ChargeState } from '../../../../src-shared/contract/dues.ts'
import type { Question } from '../../../../src-shared/contract/events.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Registration } from '../../../../src-shared/contract/registrations.ts'
import type { ChargeId, MemberId } from '../../../../src-shared/contract/values.ts'
import { chargeState } from '../../../../src-shared/domain/charge-state.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { missingAnswers } from '../../../../src-shared/domain/missing-answers.ts'
import { byApplication, type Standing } from '../../../../src-shared/domain/places-at-event.ts'
import { type Comer, comersOf } from '../../db/comers.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { IDS_OF_PAYER } from '../../db/person.ts'
import { searchTerms } from '../../db/search-terms.ts'
import { type Entry, type EventBook, isUntold, readBook, standingsOf, stateOf } from './event-book.ts'
import { chargesForPlaces, type PlaceCharge } from './place-charges.ts'

export function listRegistrations(
  ctx: Ctx,
  { eventId, search, states, ids, ticketId, untold, order, offset, limit }: Inputs['registrations']['list'],
): Outputs['registrations']['list'] {
  const terms = searchTerms(search)
  const found = registrationsOf(ctx.read, readBook(ctx.read, eventId), order).filter(
    (one) =>
      (states.length === 0 || states.includes(one.state)) &&
      (ids === undefined || ids.includes(one.id)) &&
      (ticketId === undefined || one.ticketId === ticketId) &&
      (!untold || one.untold) &&
      isFound(one, terms),
  )
  return { total: found.length, registrations: found.slice(offset, offset + limit) }
}

function isFound({ name, kana, memberNumber, note }: Registration, terms: readonly string[]): boolean {
  const text = foldText([name, kana, memberNumber, note].join(' '))
  return terms.every((term) => text.includes(term))
}

/** Everyone who stands in the book, in the order of application or of their kana. */
export function registrationsOf(read: Read, book: EventBook, order: 'applied' | 'kana' = 'applied'): Registration[] {
  const standings = standingsOf(book)
  const charges = chargesForPlaces(read, book.entries)
  const brought = comersOf(
    read,
    book.entries.flatMap(({ broughtById }) => (broughtById === null ? [] : [broughtById])),
  )
  const tickets = new Map<string, string>(book.tickets.map(({ id, name }) => [id, name]))
  const shown = book.entries
    .flatMap((entry) => {
      const standing = standings.get(entry.id)
      return standing === undefined ? [] : [{ entry, standing }]
    })
    .toSorted((a, b) => byApplication(a.entry, b.entry))
    .map(({ entry, standing }) =>
      registrationOf(entry, standing, {
        eventId: book.event.id,
        questions: book.event.questions,
        ticketName: tickets.get(entry.ticketId) ?? '',
        by: brought.get(entry.broughtById ?? ''),
        charge: charges.get(entry.id),
      }),
    )
  return order === 'kana' ? shown.toSorted(byKana) : shown
}

const collator = new Intl.Collator('ja')

export function byKana(a: Pick<Registration, 'kana' | 'name'>, b: Pick<Registration, 'kana' | 'name'>): number {
  return collator.compare(a.kana || a.name, b.kana || b.name) || collator.compare(a.name, b.name)
}

interface Around {
  readonly eventId: Registration['eventId']
  readonly questions: readonly Question[]
  readonly ticketName: string
  readonly by: Comer | undefined
  readonly charge: PlaceCharge | undefined
}

function registrationOf(entry: Entry, standing: Standing, { by, charge, questions, ...around }: Around): Registration {
  const { id, person, ticketId, reason, appliedAt, answers, note, arrivedAt, told } = entry
  const state = stateOf(entry, standing)
  const isOver = state === 'declined' || state === 'cancelled'
  return {
    id,
    ...around,
    personId: person.id,
    personKind: person.kind,
    memberNumber: person.memberNumber,
    name: person.name,
    kana: person.kana,
    ticketId,
    state,
    queue: standing.queue,
    reason,
    appliedAt,
    broughtBy: by === undefined ? null : { id: by.id as MemberId, name: by.name },
    answers,
    missing: isOver ? [] : missingAnswers(questions, answers).map(({ label }) => label),
    note,
    arrivedAt,
    told,
    untold: isUntold(entry, standing),
    charge: charge === undefined ? null : chargeOf(charge),
  }
}

function chargeOf({ id, amount, waived, allocated }: PlaceCharge) {
  const open = amount - waived - allocated
  const state: ChargeState = chargeState({ allocated, waived, open })
  return { id: id as ChargeId, amount, open, state }
}

/** What somebody has registered for, the newest event first. */
export function registrationsOfPerson(
  ctx: Ctx,
  { personId }: Inputs['registrations']['ofPerson'],
): Outputs['registrations']['ofPerson'] {
  const events = ctx.read.rows<{ eventId: string }>(
    `SELECT DISTINCT event.id AS event_id FROM registration JOIN event ON event.id = event_id
     WHERE person_id IN (${IDS_OF_PAYER}) AND registration.deleted = 0 AND event.deleted = 0
       AND event.created_dev IS NOT NULL AND registration.created_dev IS NOT NULL
     ORDER BY coalesce(starts_on, '9999') DESC, event.id`,
    personId,
  )
  const ids = comersOf(ctx.read, [personId])
  const root = ids.get(personId)?.id
  return events.flatMap(({ eventId }) => {
    const book = readBook(ctx.read, eventId)
    const { name: eventName, startsOn } = book.event
    return registrationsOf(ctx.read, book)
      .filter((one) => one.personId === root)
      .map((one) => ({ ...one, eventName, startsOn }))
  })
}
