import type { Event } from '../../../../src-shared/contract/events.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { comersOf } from '../../db/comers.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { searchTerms } from '../../db/search-terms.ts'
import { countsOf, type EventBook, placesIn, readBook, standingsOf } from './event-book.ts'
import { eventsWhere } from './event-rows.ts'

type Asked = Inputs['events']['list']

const LAST_DAY = 'coalesce(ends_on, starts_on)'

export function listEvents(ctx: Ctx, asked: Asked): Outputs['events']['list'] {
  const terms = searchTerms(asked.search)
  const found = chosen(ctx, asked)
    .filter(({ startsOn, endsOn }) => {
      const [first, last] = [startsOn ?? '', endsOn ?? startsOn ?? '']
      return (asked.from === undefined || last >= asked.from) && (asked.to === undefined || first <= asked.to)
    })
    .filter(({ name, kind, place }) => {
      const text = foldText([name, kind, place].join(' '))
      return terms.every((term) => text.includes(term))
    })
  const page = found.slice(asked.offset, asked.offset + asked.limit)
  return { total: found.length, events: page.map(({ id }) => listedEvent(readBook(ctx.read, id))) }
}

/** An event without a day is still to come. */
function chosen({ read, today }: Ctx, { when }: Asked): Event[] {
  const next = "ORDER BY coalesce(starts_on, '9999'), starts_at, name, id"
  switch (when) {
    case 'coming':
      return eventsWhere(read, `template = 0 AND coalesce(${LAST_DAY}, '9999') >= ? ${next}`, today)
    case 'past':
      return eventsWhere(
        read,
        `template = 0 AND ${LAST_DAY} < ? ORDER BY starts_on DESC, starts_at DESC, name, id`,
        today,
      )
    case 'templates':
      return eventsWhere(read, 'template = 1 ORDER BY name, id')
    case 'all':
      return eventsWhere(read, `template = 0 ${next}`)
  }
}

function listedEvent(book: EventBook): Outputs['events']['list']['events'][number] {
  return { ...book.event, counts: countsOf(book), places: placesIn(book) }
}

export function readEvent(ctx: Ctx, { id }: Inputs['events']['get']): Outputs['events']['get'] {
  const book = readBook(ctx.read, id)
  return {
    ...listedEvent(book),
    tickets: ticketsWithRoom(book),
    organisers: organisersOf(ctx.read, book.event),
    attachments: filesOf(ctx.read, book.event),
  }
}

/** `left`: how many more of this ticket may come, for the event's own limit too. */
function ticketsWithRoom(book: EventBook): Outputs['events']['get']['tickets'] {
  const standings = standingsOf(book)
  const counted = (ticketId: string | null, place: string) =>
    book.entries.filter(
      (entry) => (ticketId === null || entry.ticketId === ticketId) && standings.get(entry.id)?.place === place,
    ).length
  const room = book.event.capacity === null ? null : Math.max(0, book.event.capacity - counted(null, 'confirmed'))
  return book.tickets
    .filter(({ deleted }) => !deleted)
    .map(({ feeId: _fee, deleted: _deleted, ...ticket }) => {
      const confirmed = counted(ticket.id, 'confirmed')
      const own = ticket.capacity === null ? null : Math.max(0, ticket.capacity - confirmed)
      const left = own === null ? room : Math.min(own, room ?? own)
      return { ...ticket, confirmed, waiting: counted(ticket.id, 'waiting'), left }
    })
}

function organisersOf(read: Read, { organiserIds }: Event): { id: MemberId; name: string }[] {
  const people = comersOf(read, organiserIds)
  return organiserIds.flatMap((id) => {
    const person = people.get(id)
    return person === undefined ? [] : [{ id: person.id as MemberId, name: person.name }]
  })
}

function filesOf(read: Read, { attachmentIds }: Event): Outputs['events']['get']['attachments'] {
  return read.rows(
    `SELECT attachment.id, file_name, bytes FROM json_each(?) AS named JOIN attachment ON attachment.id = named.value
     WHERE attachment.deleted = 0 AND attachment.created_dev IS NOT NULL ORDER BY named.key`,
    JSON.stringify(attachmentIds),
  )
}
