import type { OperationLabel } from '../../../../src-shared/contract/history.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { OperationId, PersonId } from '../../../../src-shared/contract/values.ts'
import type { Ctx } from '../../db/ctx.ts'
import { owedAtDesk } from '../../db/owed-at-desk.ts'
import { findPayer } from '../../db/person.ts'
import { actOnBook } from './act-on-book.ts'
import { renewed } from './decide-registrations.ts'
import { entriesAsked, withEntries } from './entries-asked.ts'
import { type Entry, type EventBook, entriesOfPerson, readBook, standingsIn, standingsOf } from './event-book.ts'
import { getEvent } from './event-rows.ts'
import { endOfQueue, newEntries } from './new-entries.ts'
import { refuseUnlessOpen } from './open-event.ts'
import { changedEntryOps, createEntryOps } from './registration-groups.ts'

type Turnout = Entry['turnout']

/** Attended, stayed away, or nothing said. */
export function setTurnout(
  ctx: Ctx,
  { ids, turnout }: Inputs['registrations']['setTurnout'],
): Outputs['registrations']['setTurnout'] {
  const { book, entries } = entriesAsked(ctx, ids)
  const wanted = new Set<string>(ids)
  const asked = entries.filter(({ id }) => wanted.has(id))
  return { operationId: writeTurnout(ctx, book, asked, turnout) }
}

/** Everyone with a place of whom nothing is said stayed away. */
export function closeDoors(
  ctx: Ctx,
  { eventId }: Inputs['registrations']['closeDoors'],
): Outputs['registrations']['closeDoors'] {
  const book = readBook(ctx.read, eventId)
  const standings = standingsOf(book)
  const away = book.entries.filter(({ id, turnout }) => turnout === null && standings.get(id)?.place === 'confirmed')
  return {
    operationId: away.length === 0 ? null : writeTurnout(ctx, book, away, 'noShow'),
    count: away.length,
  }
}

function writeTurnout(ctx: Ctx, { event }: EventBook, entries: readonly Entry[], turnout: Turnout): OperationId {
  return writeEntries(ctx, event, 'registration.turnout', entries, (entry) => ({
    ...entry,
    ...turnoutOf(ctx, entry, turnout),
  }))
}

function turnoutOf(ctx: Ctx, { arrivedAt }: Entry, turnout: Turnout): Pick<Entry, 'turnout' | 'arrivedAt'> {
  return { turnout, arrivedAt: turnout === 'attended' ? (arrivedAt ?? ctx.now) : null }
}

/** They know how they stand now. */
export function markTold(ctx: Ctx, { ids }: Inputs['registrations']['markTold']): Outputs['registrations']['markTold'] {
  const { book, entries } = entriesAsked(ctx, ids)
  const standings = standingsOf(book)
  const told = (entry: Entry) => ({ ...entry, told: standings.get(entry.id)?.place ?? entry.told })
  const standing = entries.filter(({ id }) => standings.has(id))
  return { operationId: writeEntries(ctx, book.event, 'registration.told', standing, told) }
}

function writeEntries(
  ctx: Ctx,
  { id, name }: EventBook['event'],
  kind: OperationLabel['kind'],
  entries: readonly Entry[],
  change: (entry: Entry) => Entry,
): OperationId {
  return ctx.write({
    label: { kind, name, count: entries.length },
    ops: entries.flatMap((entry) => changedEntryOps(ctx, id, entry, change(entry))),
  })
}

/** Somebody is here. Who was not registered is from now on; the same person twice is once. */
export function checkInAtEvent(
  ctx: Ctx,
  { eventId, personId }: Inputs['registrations']['checkIn'],
): Outputs['registrations']['checkIn'] {
  const event = getEvent(ctx.read, eventId)
  refuseUnlessOpen(event)
  const person = findPayer(ctx.read, personId)
  const standings = standingsIn(ctx.read, event)
  const entry = entriesOfPerson(ctx.read, eventId, person.id).find(({ id }) => standings.has(id))
  if (entry?.turnout === 'attended') {
    return { arrival: arrivalOf(ctx, entry, 'again', entry.arrivedAt ?? ctx.now), operationId: null }
  }
  const unexpected = entry === undefined || standings.get(entry.id)?.place !== 'confirmed'
  const [after, operationId] =
    entry?.wish === 'accepted'
      ? markArrived(ctx, event, entry)
      : arrive(ctx, readBook(ctx.read, eventId), entry ?? person.id)
  return { arrival: { ...arrivalOf(ctx, after, 'arrived', ctx.now), unexpected }, operationId }
}

/** Of those accepted nobody's place depends on who has come: only that is written, and the rest need not be read. */
function markArrived(ctx: Ctx, event: EventBook['event'], entry: Entry): [Entry, OperationId] {
  const label = { kind: 'registration.checkIn', name: entry.person.name } as const
  const after = { ...entry, ...turnoutOf(ctx, entry, 'attended') }
  return [after, ctx.write({ label, ops: changedEntryOps(ctx, event.id, entry, after) })]
}

function arrive(ctx: Ctx, book: EventBook, who: Entry | string): [Entry, OperationId] {
  const turnout = { turnout: 'attended', arrivedAt: ctx.now } as const
  if (typeof who === 'string') {
    const asked = { personId: who as PersonId, broughtById: null, answers: {}, note: '' }
    const [made] = newEntries(ctx, book, [asked]).entries
    const entry = { ...(made as Entry), wish: 'accepted', ...turnout }
    return write(entry, createEntryOps(ctx, book.event.id, entry), [...book.entries, entry])
  }
  const isGone = who.wish === 'declined' || who.wish === 'cancelled'
  const there = isGone
    ? renewed(who, { appliedAt: endOfQueue(ctx, book), wish: 'accepted' })
    : { ...who, wish: 'accepted' }
  const entry = { ...there, ...turnout }
  return write(entry, changedEntryOps(ctx, book.event.id, who, entry), withEntries(book, [entry]).entries)

  function write(
    entry: Entry,
    ops: ReturnType<typeof createEntryOps>,
    entries: readonly Entry[],
  ): [Entry, OperationId] {
    const { operationId } = actOnBook(ctx, book, {
      label: { kind: 'registration.checkIn', name: entry.person.name },
      ops,
      after: { ...book, entries },
      about: new Set([entry.id]),
    })
    return [entry, operationId]
  }
}

type Arrival = Outputs['registrations']['checkIn']['arrival']

function arrivalOf(ctx: Ctx, { person }: Entry, outcome: Arrival['outcome'], at: string): Arrival {
  const { id, memberNumber, name, kana } = person
  const unexpected = false
  return { personId: id, memberNumber, name, kana, outcome, at, unexpected, owed: owedAtDesk(ctx, id) }
}
