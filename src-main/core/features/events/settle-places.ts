import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { readBook } from './event-book.ts'
import { chargeChanges } from './place-charges.ts'

/** Puts charges right where another laptop's changes moved the queue. What was paid is never touched. */
export function settlePlaces(
  ctx: Ctx,
  { eventId }: Inputs['registrations']['settle'],
): Outputs['registrations']['settle'] {
  const book = readBook(ctx.read, eventId)
  const { ops, charged, takenBack } = chargeChanges(ctx, book, { release: () => false })
  if (ops.length === 0) return { operationId: null, charged, takenBack }
  const label = { kind: 'registration.settle', name: book.event.name, count: charged + takenBack } as const
  return { operationId: ctx.write({ label, ops }), charged, takenBack }
}
