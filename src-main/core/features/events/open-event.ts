import type { Event } from '../../../../src-shared/contract/events.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { EventBook } from './event-book.ts'
import type { TicketRow } from './event-rows.ts'

/** Nobody registers for a pattern, or for what was called off. */
export function refuseUnlessOpen({ name, template, cancelled }: Event): void {
  if (template) throw refuse('EVENT_TEMPLATE', { name })
  if (cancelled) throw refuse('EVENT_CANCELLED', { name })
}

/** The ticket that was named, or the event's first. */
export function ticketFor({ tickets }: Pick<EventBook, 'tickets'>, id: string | undefined): TicketRow {
  const live = tickets.filter(({ deleted }) => !deleted)
  const found = id === undefined ? live[0] : live.find((ticket) => ticket.id === id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'ticket' })
  return found
}
