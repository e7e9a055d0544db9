import type { Event, Ticket } from '../../../../src-shared/contract/events.ts'
import type { GroupValue, Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { TicketRow } from './event-rows.ts'

type Groups = Readonly<Record<string, GroupValue>>

export function eventGroups(event: Event): Groups {
  const { name, kind, place, address, onlineAddress, description, template } = event
  const { startsOn, startsAt, endsOn, endsAt, opensOn, closesOn, capacity, approval } = event
  return {
    all: { name, kind, place, address, onlineAddress, description, template },
    time: { startsOn, startsAt, endsOn, endsAt },
    entry: { opensOn, closesOn, capacity, approval },
    organisers: { organiserIds: event.organiserIds },
    questions: { questions: event.questions },
  }
}

export function ticketGroups({
  eventId,
  name,
  capacity,
  position,
  ...price
}: Ticket & { feeId: string | null }): Groups {
  const { amount, guestAmount, prices, feeId } = price
  return { all: { eventId, name, capacity, position }, pricing: { amount, guestAmount, prices, feeId } }
}

/** A new row with all its groups; of one that is there only what has changed, since each is compared by itself. */
export function rowOps(
  ctx: Ctx,
  table: 'event' | 'ticket',
  id: string,
  after: Groups,
  before: Groups | undefined,
): Op[] {
  if (before === undefined) return [ctx.ops.create(table, id, after)]
  const changed = Object.entries(after).filter(
    ([group, value]) => JSON.stringify(value) !== JSON.stringify(before[group]),
  )
  return changed.map(([group, value]) => ctx.ops.set(table, id, group, value))
}

export function ticketOps(ctx: Ctx, after: readonly TicketRow[], before: readonly TicketRow[]): Op[] {
  const standing = before.filter(({ deleted }) => !deleted)
  return [
    ...after.flatMap((ticket) => {
      const known = standing.find(({ id }) => id === ticket.id)
      return rowOps(ctx, 'ticket', ticket.id, ticketGroups(ticket), known && ticketGroups(known))
    }),
    ...standing
      .filter(({ id }) => !after.some((ticket) => ticket.id === id))
      .map(({ id }) => ctx.ops.remove('ticket', id)),
  ]
}
