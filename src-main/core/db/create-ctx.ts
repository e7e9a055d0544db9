import type { OperationId } from '../../../src-shared/contract/values.ts'
import { type Clock, dayIn } from './clock.ts'
import { clubTimeZone } from './club-time-zone.ts'
import type { Connection } from './connection.ts'
import type { Ctx, Operation } from './ctx.ts'
import type { Ids } from './ids.ts'
import { opsOf } from './ops.ts'
import type { RosterIndex } from './roster-index.ts'
import type { Touched } from './touched.ts'
import { OperationWriter } from './write.ts'

export interface CtxParts {
  readonly db: Connection
  readonly roster: RosterIndex
  readonly clock: Clock
  readonly ids: Ids
  readonly identity: { readonly device: string; readonly series: string | null }
  readonly actor: string
  readonly mayWrite: <T>(work: () => T) => T
  readonly onWritten: (touched: Touched, operationId: OperationId) => void
}

/** What a use case gets for one call, on whatever connection it runs. */
export function createCtx(parts: CtxParts): Ctx {
  const { db, clock, ids, identity, actor, roster } = parts
  const timeZone = clubTimeZone(db)
  const now = clock.now()
  return {
    read: db,
    ops: opsOf(db),
    write: (operation) => writeOperation(parts, operation),
    newId: () => ids.uuid(),
    now: new Date(now).toISOString(),
    today: dayIn(timeZone, now),
    timeZone,
    actor,
    device: identity.device,
    series: identity.series,
    roster,
  }
}

function writeOperation(parts: CtxParts, { label, ops, follow, undoes }: Operation): OperationId {
  const { db, clock, identity, actor } = parts
  const id = parts.ids.uuid() as OperationId
  const touched = db.transaction(() =>
    parts.mayWrite(() => {
      const writer = new OperationWriter(
        db,
        clock,
        { device: identity.device, actor },
        {
          id,
          label: () => ({ name: '', count: 1, left: 0, ...(typeof label === 'function' ? label() : label) }),
          undoes: undoes ?? null,
        },
      )
      for (const op of ops) writer.add(op)
      if (follow !== undefined) {
        writer.showInRows()
        for (const op of follow()) writer.add(op)
      }
      writer.finish()
      return writer.touched
    }),
  )
  parts.onWritten(touched, id)
  return id
}
