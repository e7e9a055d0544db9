import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type Entry, type EventBook, readBook } from './event-book.ts'

export interface AskedEntries {
  readonly book: EventBook
  /** Those asked for, with whatever else their people have at this event from before they were merged. */
  readonly entries: readonly Entry[]
}

/** Registrations of one event. */
export function entriesAsked(ctx: Ctx, ids: readonly string[]): AskedEntries {
  const [first] = ids
  const stored = ctx.read.row<{ eventId: string }>(
    'SELECT event_id FROM registration WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    first ?? '',
  )
  if (stored === undefined) throw refuse('ROW_NOT_FOUND', { what: 'registration' })
  const book = readBook(ctx.read, stored.eventId)
  const known = new Map(book.entries.map((entry) => [entry.id as string, entry]))
  const people = new Set(
    ids.map((id) => {
      const entry = known.get(id)
      if (entry === undefined) throw refuse('ROW_NOT_FOUND', { what: 'registration' })
      return entry.personId
    }),
  )
  return { book, entries: book.entries.filter(({ personId }) => people.has(personId)) }
}

/** The book with some of its entries changed. */
export function withEntries(book: EventBook, changed: readonly Entry[]): EventBook {
  const byId = new Map(changed.map((entry) => [entry.id, entry]))
  return { ...book, entries: book.entries.map((entry) => byId.get(entry.id) ?? entry) }
}
