import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { readBook } from './event-book.ts'
import { chargeChanges } from './place-charges.ts'

/**
 * What an undone operation does to the charges of the events it was about: who has a place now that it is taken back is
 * charged, who has none owes nothing. What was paid is never touched.
 */
export function placesAfterUndo(ctx: Ctx, undone: string): (() => Op[]) | undefined {
  const events = eventsIn(ctx, undone)
  if (events.length === 0) return undefined
  return () =>
    events
      .filter((id) => isThere(ctx, id))
      .flatMap((id) => chargeChanges(ctx, readBook(ctx.read, id), { release: () => false }).ops)
}

function eventsIn(ctx: Ctx, operation: string): string[] {
  const written = ctx.read.rows<{ eventId: string }>(
    `WITH written AS (SELECT tbl, "row" AS id FROM change_row JOIN change USING (dev, seq)
       WHERE change.operation = ? AND tbl IN ('event', 'ticket', 'registration'))
     SELECT id AS event_id FROM written WHERE tbl = 'event'
     UNION SELECT event_id FROM ticket JOIN written USING (id)
     UNION SELECT event_id FROM registration JOIN written USING (id)`,
    operation,
  )
  return written.map(({ eventId }) => eventId)
}

function isThere(ctx: Ctx, id: string): boolean {
  return ctx.read.row('SELECT 1 FROM event WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL', id) !== undefined
}
