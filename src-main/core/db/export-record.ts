import type { People } from '../../../src-shared/contract/members.ts'
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

/** Writes down who handed out what, when, of whom, for whom and why. Act on the Protection of Personal Information, article 29. */
export function exportRecordOp(ctx: Ctx, { rows, columns, ...leaving }: LeavingData): Op {
  const fact = { ...leaving, exportedAt: ctx.now, members: rows, columns: [...columns] }
  return ctx.ops.fact('exportRecord', ctx.newId(), fact)
}
