import type { Hanging } from '../../../../src-shared/contract/duplicates.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'
import { hangingOn } from './queries.ts'

/** Two entries side by side, with how much hangs on each. */
export function compareMembers(
  ctx: Ctx,
  { aId, bId }: Inputs['duplicates']['compare'],
): Outputs['duplicates']['compare'] {
  const [a, b] = [getMember(ctx.read, aId), getMember(ctx.read, bId)]
  const [onA, onB] = [hangingOn(ctx.read, aId), hangingOn(ctx.read, bId)]
  const hanging = Object.entries(onA)
    .map(([what, count]) => ({ what: what as Hanging, a: count, b: onB[what as Hanging] }))
    .filter((counts) => counts.a + counts.b > 0)
  return { a, b, hanging }
}
