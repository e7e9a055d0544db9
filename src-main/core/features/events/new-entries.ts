import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { ContactId, PersonId, RegistrationId, TicketId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import { type Comer, comersOf } from '../../db/comers.ts'
import { storedContacts } from '../../db/contact-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPayer } from '../../db/person.ts'
import type { Entry, EventBook } from './event-book.ts'
import { ticketFor } from './open-event.ts'
import { createEntryOps, registrationIdOf } from './registration-groups.ts'

type Asked = Inputs['registrations']['add']['people'][number]

export interface NewEntries {
  readonly ops: Op[]
  readonly entries: Entry[]
  /** Registered already: they stay as they are. */
  readonly already: number
}

/** Registrations of people who have none yet, in the order given; guests who are not known become contacts. */
export function newEntries(ctx: Ctx, book: EventBook, people: readonly Asked[]): NewEntries {
  const known = new Set(book.entries.map(({ personId }) => personId))
  const instants = new Instants(ctx.now, book)
  const guests = new Guests(ctx)
  const ops: Op[] = []
  const entries: Entry[] = []
  let already = 0
  for (const asked of people) {
    const person = personOf(ctx, asked, guests)
    if (known.has(person.id)) {
      already += 1
      continue
    }
    known.add(person.id)
    const entry = entryOf(book, person, asked, instants.next(asked.appliedAt))
    entries.push(entry)
    ops.push(...createEntryOps(ctx, book.event.id, entry))
  }
  return { ops: [...guests.ops, ...ops], entries, already }
}

function personOf(ctx: Ctx, { personId, guest }: Asked, guests: Guests): Comer {
  if (personId === undefined) {
    if (guest === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: '' })
    return guests.take(guest)
  }
  const { id, name, inTrash } = findPayer(ctx.read, personId)
  if (inTrash) throw refuse('MEMBER_IN_TRASH', { name })
  const person = comersOf(ctx.read, [id]).get(id)
  if (person === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: personId })
  return person
}

function entryOf(book: EventBook, person: Comer, asked: Asked, appliedAt: string): Entry {
  return {
    id: registrationIdOf(book.event.id, person.id) as RegistrationId,
    storedPersonId: person.id,
    person,
    personId: person.id,
    ticketId: ticketFor(book, asked.ticketId).id as TicketId,
    appliedAt,
    broughtById: asked.broughtById,
    wish: book.event.approval ? 'applied' : 'accepted',
    reason: '',
    answers: asked.answers,
    note: asked.note,
    turnout: null,
    arrivedAt: null,
    told: null,
  }
}

/** Guests that are not known yet, each made once; one of the same name and telephone or e-mail is known. */
class Guests {
  readonly #ctx: Ctx
  readonly ops: Op[] = []
  #known: { readonly id: ContactId; readonly keys: readonly string[] }[] | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  take(guest: NonNullable<Asked['guest']>): Comer {
    this.#known ??= storedContacts(this.#ctx.read).map((contact) => ({ id: contact.id, keys: guestKeys(contact) }))
    const keys = guestKeys(guest)
    const known = this.#known.find((contact) => contact.keys.some((key) => keys.includes(key)))
    const id = known?.id ?? (this.#ctx.newId() as ContactId)
    if (known === undefined) {
      const { name, kana, phone, email } = guest
      const all = { name, kana, phone, email, kind: 'person', postalCode: '', address: '', note: '' }
      this.ops.push(this.#ctx.ops.create('contact', id, { all }))
      this.#known.push({ id, keys })
    }
    return comerOf(id, guest)
  }
}

/** By which a guest is known again: the name with the telephone or the e-mail. */
export function guestKeys({ name, phone, email }: { name: string; phone: string; email: string }): string[] {
  const folded = foldText(name)
  const ways = [phone.normalize('NFKC').replace(/\D/g, ''), email.normalize('NFKC').trim().toLowerCase()]
  return ways.filter((way) => way !== '').map((way) => `${folded}\n${way}`)
}

function comerOf(id: PersonId, { name, kana }: { name: string; kana: string }): Comer {
  const none = { memberNumber: '', memberTypeId: null, birthDate: null, householdId: null, inTrash: false }
  return { id, kind: 'contact', name, kana, ...none }
}

const HOUR = 3_600_000

/** Moments of application that keep the order in which people were named, behind everyone who applied before. */
class Instants {
  #last: number

  constructor(now: string, { entries }: EventBook) {
    const start = Date.parse(now)
    const later = entries.map(({ appliedAt }) => Date.parse(appliedAt)).filter((at) => at >= start && at < start + HOUR)
    this.#last = Math.max(start - 1, ...later)
  }

  next(said: string | undefined): string {
    if (said !== undefined) return new Date(said).toISOString()
    this.#last += 1
    return new Date(this.#last).toISOString()
  }
}

/** The end of an event's queue. */
export function endOfQueue(ctx: Ctx, book: EventBook): string {
  return new Instants(ctx.now, book).next(undefined)
}
