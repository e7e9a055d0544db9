import type { Event, Question, Ticket } from '../../../../src-shared/contract/events.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { EventId } from '../../../../src-shared/contract/values.ts'
import { addDays } from '../../../../src-shared/domain/add-days.ts'
import { daysApart } from '../../../../src-shared/domain/days-apart.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { readBook } from './event-book.ts'
import { eventGroups, rowOps, ticketGroups } from './event-groups.ts'
import { checkedEvent } from './save-event.ts'

/** All of an event but its people and its files. Its other days keep their distance from the first. */
export function copyEvent(ctx: Ctx, asked: Inputs['events']['copy']): Outputs['events']['copy'] {
  const { event, tickets } = readBook(ctx.read, asked.id)
  const id = ctx.newId() as EventId
  const copied = checkedEvent({
    ...event,
    ...daysOfCopy(event, asked.startsOn),
    id,
    name: asked.name,
    template: asked.template,
    questions: event.questions.map((question): Question => ({ ...question, id: ctx.newId() })),
    attachmentIds: [],
  })
  const ops: Op[] = [
    ...rowOps(ctx, 'event', id, eventGroups(copied), undefined),
    ...tickets
      .filter(({ deleted }) => !deleted)
      .map((ticket) => ({ ...ticket, eventId: id, prices: pricesOfCopy(ticket.prices, event, asked.startsOn) }))
      .flatMap((ticket) => rowOps(ctx, 'ticket', ctx.newId(), ticketGroups(ticket), undefined)),
    ...arrangementsOf(ctx, event.id, id),
  ]
  return { id, operationId: ctx.write({ label: { kind: 'event.copy', name: asked.name }, ops }) }
}

function daysOfCopy(
  event: Event,
  startsOn: string | null,
): Pick<Event, 'startsOn' | 'endsOn' | 'opensOn' | 'closesOn'> {
  const moved = (day: string | null) => movedDay(day, event, startsOn)
  return { startsOn, endsOn: moved(event.endsOn), opensOn: moved(event.opensOn), closesOn: moved(event.closesOn) }
}

/** Without a day to count from, a price from a day on would hold at once or never: it is left out. */
function pricesOfCopy(prices: Ticket['prices'], event: Event, startsOn: string | null): Ticket['prices'] {
  return prices
    .map((price) => ({ price, validFrom: movedDay(price.validFrom, event, startsOn) }))
    .filter(({ price, validFrom }) => price.validFrom === null || validFrom !== null)
    .map(({ price, validFrom }) => ({ ...price, validFrom }))
}

function movedDay(day: string | null, { startsOn: from }: Event, startsOn: string | null): string | null {
  return day === null || from === null || startsOn === null ? null : addDays(startsOn, daysApart(from, day))
}

/** Rooms and buses are the same again; who is in them is not. */
function arrangementsOf(ctx: Ctx, from: string, eventId: string): Op[] {
  const rows = ctx.read.rows<{ name: string; kind: string; places: string; position: number }>(
    'SELECT name, kind, places, position FROM arrangement WHERE event_id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    from,
  )
  return rows.map(({ places, ...row }) =>
    ctx.ops.create('arrangement', ctx.newId(), { all: { ...row, eventId, places: JSON.parse(places) as unknown[] } }),
  )
}
