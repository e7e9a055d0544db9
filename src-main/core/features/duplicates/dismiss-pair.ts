import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { getMember } from '../../db/member-queries.ts'
import { pairSubject } from './pair-subject.ts'

/** These two are two people. Saying it twice, on two laptops too, is saying it once. */
export function dismissPair(ctx: Ctx, { aId, bId }: Inputs['duplicates']['dismiss']): Outputs['duplicates']['dismiss'] {
  const { name } = getMember(ctx.read, aId)
  getMember(ctx.read, bId)

  return {
    operationId: ctx.write({ label: { kind: 'dismissal', name }, ops: dismissalOps(ctx, pairSubject(aId, bId)) }),
  }
}

function dismissalOps(ctx: Ctx, subject: string): Op[] {
  const id = deterministicId('dismissal', 'duplicate', subject)
  const known = ctx.read.row<{ deleted: number }>('SELECT deleted FROM dismissal WHERE id = ?', id)
  if (known === undefined) return [ctx.ops.create('dismissal', id, { all: { kind: 'duplicate', subject } })]
  return known.deleted === 0 ? [] : [ctx.ops.restore('dismissal', id)]
}
