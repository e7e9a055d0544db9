import type { Moved } from '../../../../src-shared/contract/registrations.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx, Label } from '../../db/ctx.ts'
import { type EventBook, standingsOf } from './event-book.ts'
import { type ChargeChanges, chargeChanges } from './place-charges.ts'

export interface BookAct {
  readonly label: Label
  /** What the act writes itself. */
  readonly ops: readonly Op[]
  /** The book as it stands once they are written. */
  readonly after: EventBook
  /** The registrations it is about; whoever else is moved by it is named in the answer. */
  readonly about?: ReadonlySet<string>
  /** Those whose charge is set to the price of today. */
  readonly reprice?: ReadonlySet<string>
}

export interface Acted extends Pick<ChargeChanges, 'charged' | 'takenBack' | 'credit'> {
  readonly operationId: OperationId
  readonly moved: Moved[]
}

/** Writes an act on an event together with what follows from it: who moves up or back, and their charges. */
export function actOnBook(
  ctx: Ctx,
  before: EventBook,
  { label, ops, after, about = new Set(), reprice }: BookAct,
): Acted {
  const [then, now] = [standingsOf(before), standingsOf(after)]
  const isMoved = (id: string) => then.get(id)?.place !== now.get(id)?.place
  const charges = chargeChanges(ctx, after, {
    release: (id) => about.has(id) || isMoved(id) || before.event.cancelled !== after.event.cancelled,
    ...(reprice !== undefined && { reprice: (id) => reprice.has(id) }),
  })
  const moved = after.entries.flatMap(({ id, person }): Moved[] => {
    const [was, to] = [then.get(id)?.place, now.get(id)?.place]
    if (about.has(id) || was === to || (was !== 'confirmed' && was !== 'waiting')) return []
    return to === 'confirmed' || to === 'waiting' ? [{ id, name: person.name, to }] : []
  })
  const operationId = ctx.write({ label, ops: [...ops, ...charges.ops] })
  const { charged, takenBack, credit } = charges
  return { operationId, moved, charged, takenBack, credit }
}
