import type { Event, Question, Ticket } from '../../../../src-shared/contract/events.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Bindable, Read } from '../../db/connection.ts'

type Flags = 'template' | 'approval' | 'cancelled'
type Lists = 'organiserIds' | 'questions' | 'attachmentIds'
type StoredEvent = Omit<Event, Flags | Lists> & Record<Flags, 0 | 1> & Record<Lists, string>

/** Events that fit a condition, in the order given. */
export function eventsWhere(read: Read, rest: string, ...values: Bindable[]): Event[] {
  return read
    .rows<StoredEvent>(
      `SELECT id, name, kind, place, address, online_address, description, template, starts_on, starts_at, ends_on, ends_at,
         opens_on, closes_on, capacity, approval, organiser_ids, questions, attachment_ids, cancelled, cancel_reason
       FROM event WHERE deleted = 0 AND created_dev IS NOT NULL AND ${rest}`,
      ...values,
    )
    .map((stored) => ({
      ...stored,
      template: stored.template === 1,
      approval: stored.approval === 1,
      cancelled: stored.cancelled === 1,
      organiserIds: JSON.parse(stored.organiserIds) as Event['organiserIds'],
      questions: JSON.parse(stored.questions) as Question[],
      attachmentIds: JSON.parse(stored.attachmentIds) as Event['attachmentIds'],
    }))
}

export function getEvent(read: Read, id: string): Event {
  const [found] = eventsWhere(read, 'id = ?', id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'event' })
  return found
}

/** A ticket as it is stored; one that was taken away still bounds those who hold it. */
export type TicketRow = Ticket & { readonly feeId: string | null; readonly deleted: boolean }

/** All tickets ever made for an event, in its own order. */
export function ticketsOf(read: Read, eventId: string): TicketRow[] {
  return read
    .rows<Omit<TicketRow, 'prices' | 'deleted'> & { prices: string; deleted: number }>(
      `SELECT id, event_id, name, capacity, position, amount, guest_amount, prices, fee_id, deleted FROM ticket
       WHERE event_id = ? AND created_dev IS NOT NULL ORDER BY position, name, id`,
      eventId,
    )
    .map((stored) => ({
      ...stored,
      prices: JSON.parse(stored.prices) as Ticket['prices'],
      deleted: stored.deleted !== 0,
    }))
}

/** The day an event is charged and counted for; of one without a day, today. */
export function firstDayOf(event: Pick<Event, 'startsOn'>, today: string): string {
  return event.startsOn ?? today
}

export function lastDayOf({ startsOn, endsOn }: Pick<Event, 'startsOn' | 'endsOn'>): string | null {
  return endsOn ?? startsOn
}
