import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { actOnBook } from './act-on-book.ts'
import { acted } from './decide-registrations.ts'
import { entriesAsked, withEntries } from './entries-asked.ts'
import { type Entry, type EventBook, standingsOf } from './event-book.ts'
import { endOfQueue } from './new-entries.ts'
import { ticketFor } from './open-event.ts'
import { changedEntryOps } from './registration-groups.ts'

/**
 * Corrects answers and notes, or changes the ticket. Who goes over to another ticket keeps the day of application unless
 * that would push somebody out of a place: then it is behind everyone who is there.
 */
export function updateRegistration(
  ctx: Ctx,
  { id, ticketId, answers, note }: Inputs['registrations']['update'],
): Outputs['registrations']['update'] {
  const { book, entries } = entriesAsked(ctx, [id])
  const before = entries.find((entry) => entry.id === id) as Entry
  const isOther = ticketId !== undefined && ticketId !== before.ticketId
  const kept = {
    ...before,
    ticketId: isOther ? ticketFor(book, ticketId).id : before.ticketId,
    answers: answers ?? before.answers,
    note: note ?? before.note,
  }
  const after = isOther && pushesOut(book, kept) ? { ...kept, appliedAt: endOfQueue(ctx, book) } : kept

  return acted(
    actOnBook(ctx, book, {
      label: { kind: 'registration.update', name: before.person.name },
      ops: changedEntryOps(ctx, book.event.id, before, after),
      after: withEntries(book, [after]),
      about: new Set([id]),
      reprice: new Set(isOther ? [id] : []),
    }),
  )
}

function pushesOut(book: EventBook, changed: Entry): boolean {
  const [then, now] = [standingsOf(book), standingsOf(withEntries(book, [changed]))]
  return book.entries.some(
    ({ id }) => id !== changed.id && then.get(id)?.place === 'confirmed' && now.get(id)?.place !== 'confirmed',
  )
}
