import type { Op } from './change.ts'
import type { Ctx } from './ctx.ts'
import { deterministicId } from './ids.ts'

/** A tag that a person has, or once had. */
export interface StoredTie {
  readonly id: string
  readonly tagId: string
  readonly deleted: number
}

/** Ties a tag to a person, whose ties to it are `ties`: tying twice is tying once. */
export function tieTag(ctx: Pick<Ctx, 'ops'>, memberId: string, tagId: string, ties: readonly StoredTie[]): Op[] {
  if (ties.some((tie) => tie.tagId === tagId && tie.deleted === 0)) return []
  const id = deterministicId('memberTag', memberId, tagId)
  if (ties.some((tie) => tie.id === id)) return [ctx.ops.restore('memberTag', id)]
  return [ctx.ops.create('memberTag', id, { all: { memberId, tagId } })]
}
