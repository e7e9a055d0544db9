import type { People } from '../../../src-shared/contract/members.ts'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import type { Op } from './change.ts'
import type { Ctx } from './ctx.ts'

/** Personal data that leaves the program. */
export interface LeavingData {
  readonly title: string
  readonly format: string
  /** How many people it tells of. */
  readonly rows: number
  readonly columns: readonly string[]
  readonly who: People | object
  readonly recipient: string
  readonly purpose: string
  readonly fileName: string
}

/**
 * Keeps the record of a file that leaves the program, as an operation of its own. A club that is only read here can be
 * listed all the same: null, since nothing could be recorded.
 */
export function recordLeaving(
  host: { command<T>(work: (ctx: Ctx) => T): Promise<T> },
  leaving: LeavingData,
  name: string = leaving.title,
): Promise<OperationId | null> {
  const label = { kind: 'export', name, count: leaving.rows } as const
  return host
    .command<OperationId | null>((ctx) => ctx.write({ label, ops: [exportRecordOp(ctx, leaving)] }))
    .catch((fault: unknown) => {
      if (fault instanceof Refusal && fault.code === 'CLUB_READ_ONLY') return null
      throw fault
    })
}

/** Writes down who handed out what, when, of whom, for whom and why. Act on the Protection of Personal Information, article 29. */
export function exportRecordOp(ctx: Ctx, { rows, columns, ...leaving }: LeavingData): Op {
  const fact = { ...leaving, exportedAt: ctx.now, members: rows, columns: [...columns] }
  return ctx.ops.fact('exportRecord', ctx.newId(), fact)
}
