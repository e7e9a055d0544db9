import type { Event } from '../../../../src-shared/contract/events.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { EventId, TicketId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { eventDefaults } from '../../../../src-shared/texts/event-defaults.ts'
import { checkDates } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { actOnBook } from './act-on-book.ts'
import { type EventBook, readBook } from './event-book.ts'
import { eventGroups, rowOps, ticketOps } from './event-groups.ts'
import type { TicketRow } from './event-rows.ts'

type Save = Inputs['events']['save']

export const blankEvent: Omit<Event, 'id' | 'name'> = {
  ...{ kind: '', place: '', address: '', onlineAddress: '', description: '', template: false },
  ...{ startsOn: null, startsAt: '', endsOn: null, endsAt: '', opensOn: null, closesOn: null },
  ...{ capacity: null, approval: false, organiserIds: [], questions: [], attachmentIds: [] },
  ...{ cancelled: false, cancelReason: '' },
}

/**
 * Makes an event or changes it. Where it holds more than before the next in the queue move up, where it holds less the
 * last go back to it. What somebody was charged stays, whatever the ticket costs from now on.
 */
export function saveEvent(ctx: Ctx, { tickets, ...said }: Save): Outputs['events']['save'] {
  const before = said.id === undefined ? undefined : readBook(ctx.read, said.id)
  const event = checkedEvent({ ...eventOf(ctx, before), ...definedOf(said) })
  const after = { event, tickets: ticketsAfter(ctx, event.id, before, tickets), entries: before?.entries ?? [] }

  const { operationId, moved } = actOnBook(ctx, before ?? { ...after, tickets: [] }, {
    label: { kind: 'event.save', name: event.name },
    ops: [
      ...rowOps(ctx, 'event', event.id, eventGroups(event), before && eventGroups(before.event)),
      ...ticketOps(ctx, liveOf(after.tickets), before?.tickets ?? []),
    ],
    after,
  })
  return { id: event.id, operationId, moved }
}

function eventOf(ctx: Ctx, before: EventBook | undefined): Event {
  return before?.event ?? { ...blankEvent, id: ctx.newId() as EventId, name: '' }
}

/** What was said; what was left out stays as it is. */
function definedOf(said: Omit<Save, 'tickets'>): Partial<Event> {
  return Object.fromEntries(Object.entries(said).filter(([key, value]) => key !== 'id' && value !== undefined))
}

/** A pattern has no days of its own. */
export function checkedEvent(event: Event): Event {
  const days = event.template ? { startsOn: null, endsOn: null, opensOn: null, closesOn: null } : {}
  const checked = { ...event, ...days }
  const { startsOn, endsOn, opensOn, closesOn } = checked
  checkDates(startsOn, endsOn, opensOn, closesOn)
  refuseReversed(startsOn, endsOn)
  if (opensOn !== null && closesOn !== null && opensOn > closesOn) {
    throw refuse('REGISTRATION_REVERSED', { opensOn, closesOn })
  }
  refuseReversedTimes(checked)
  if (endsOn !== null && startsOn === null) return { ...checked, startsOn: endsOn, endsOn: null }
  return checked
}

function refuseReversed(startsOn: string | null, endsOn: string | null): void {
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) throw refuse('TERM_REVERSED', { startsOn, endsOn })
}

/** On one day; what goes on past midnight has a last day of its own. */
function refuseReversedTimes({ startsOn, endsOn, startsAt, endsAt }: Event): void {
  if (startsAt === '' || endsAt === '' || (endsOn !== null && endsOn !== startsOn)) return
  if (startsAt >= endsAt) throw refuse('TIMES_REVERSED', { startsAt, endsAt })
}

/** With those that were taken away, which are refused where somebody holds one. An event has one ticket at least. */
function ticketsAfter(ctx: Ctx, eventId: EventId, before: EventBook | undefined, said: Save['tickets']): TicketRow[] {
  const known = before?.tickets ?? []
  const standing = liveOf(known)
  if (said === undefined && standing.length > 0) return [...known]
  const wanted = said === undefined || said.length === 0 ? [{ name: eventDefaults.ticket.ja }] : said
  const after = wanted.map((ticket, position): TicketRow => {
    const old = standing.find(({ id }) => id === ticket.id)
    if (ticket.id !== undefined && old === undefined) throw refuse('ROW_NOT_FOUND', { what: 'ticket' })
    const { capacity, amount, guestAmount, prices } = ticket as Partial<TicketRow>
    for (const { fromAge, toAge } of prices ?? []) {
      if (fromAge !== null && toAge !== null && fromAge > toAge) throw refuse('AGES_REVERSED', { fromAge, toAge })
    }
    const price = amount ?? old?.amount ?? 0
    return {
      id: old?.id ?? (ctx.newId() as TicketId),
      eventId,
      name: ticket.name,
      capacity: capacity === undefined ? (old?.capacity ?? null) : capacity,
      position,
      amount: price,
      guestAmount: guestAmount ?? old?.guestAmount ?? price,
      prices: prices ?? old?.prices ?? [],
      feeId: old?.feeId ?? null,
      deleted: false,
    }
  })
  const gone = standing.filter(({ id }) => !after.some((ticket) => ticket.id === id))
  for (const { id, name } of gone) refuseHeld(before?.entries ?? [], id, name)
  return [...after, ...gone.map((ticket) => ({ ...ticket, deleted: true })), ...known.filter(({ deleted }) => deleted)]
}

function refuseHeld(entries: EventBook['entries'], ticketId: string, name: string): void {
  const count = entries.filter((entry) => entry.ticketId === ticketId).length
  if (count > 0) throw refuse('STILL_IN_USE', { name, count })
}

function liveOf(tickets: readonly TicketRow[]): TicketRow[] {
  return tickets.filter(({ deleted }) => !deleted)
}
