import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { actOnBook } from './act-on-book.ts'
import { type EventBook, readBook } from './event-book.ts'
import { chargesForPlaces } from './place-charges.ts'

/** Called off: who had a place keeps it on the list and owes nothing; what was paid becomes the payers' credit. */
export function cancelEvent(ctx: Ctx, { id, reason }: Inputs['events']['cancel']): Outputs['events']['cancel'] {
  const book = readBook(ctx.read, id)
  return callOff(ctx, book, 'event.cancel', { cancelled: true, cancelReason: reason.trim() })
}

/** It takes place after all: places are charged again, credit is put to them as any other money. */
export function resumeEvent(ctx: Ctx, { id }: Inputs['events']['resume']): Outputs['events']['resume'] {
  const book = readBook(ctx.read, id)
  return callOff(ctx, book, 'event.resume', { cancelled: false, cancelReason: '' })
}

function callOff(
  ctx: Ctx,
  book: EventBook,
  kind: 'event.cancel' | 'event.resume',
  cancel: { cancelled: boolean; cancelReason: string },
): Outputs['events']['cancel'] {
  const { id, name } = book.event
  const { operationId } = actOnBook(ctx, book, {
    label: { kind, name },
    ops: [ctx.ops.set('event', id, 'cancel', cancel)],
    after: { ...book, event: { ...book.event, ...cancel } },
  })
  return { operationId }
}

/** Takes an event away with all that belongs to it; refused while money was paid for it. */
export function removeEvent(ctx: Ctx, { id }: Inputs['events']['remove']): Outputs['events']['remove'] {
  const book = readBook(ctx.read, id)
  const charges = [...chargesForPlaces(ctx.read, book.entries).values()]
  const paid = charges.reduce((sum, { allocated }) => sum + allocated, 0)
  if (paid > 0) throw refuse('EVENT_PAID', { name: book.event.name, amount: paid })

  const ops: Op[] = [
    ...charges.map((charge) => ctx.ops.remove('charge', charge.id)),
    ...rowsOf(ctx, 'assignment', 'arrangement_id IN (SELECT id FROM arrangement WHERE event_id = ?)', id),
    ...rowsOf(ctx, 'arrangement', 'event_id = ?', id),
    ...rowsOf(ctx, 'registration', 'event_id = ?', id),
    ...rowsOf(ctx, 'ticket', 'event_id = ?', id),
    ...expensesWithout(ctx, id),
    ctx.ops.remove('event', id),
  ]
  return { operationId: ctx.write({ label: { kind: 'event.remove', name: book.event.name }, ops }) }
}

function rowsOf(
  ctx: Ctx,
  table: 'assignment' | 'arrangement' | 'registration' | 'ticket',
  where: string,
  id: string,
): Op[] {
  return ctx.read
    .rows<{ id: string }>(`SELECT id FROM ${table} WHERE ${where} AND deleted = 0`, id)
    .map((row) => ctx.ops.remove(table, row.id))
}

/** What was spent for it stays spent, and names it no more. */
function expensesWithout(ctx: Ctx, id: string): Op[] {
  return ctx.read
    .rows<{ id: string }>('SELECT id FROM expense WHERE event_id = ? AND deleted = 0', id)
    .map((row) => ctx.ops.set('expense', row.id, 'event', { eventId: null }))
}
