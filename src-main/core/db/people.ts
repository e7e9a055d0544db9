import type { People } from '../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import type { Ctx } from './ctx.ts'
import { getMember } from './member-queries.ts'

/** The people an act is about, in kana order where a filter names them. Refuses an id that no member has. */
export function peopleOf(ctx: Ctx, who: People): readonly MemberId[] {
  if ('filter' in who) return ctx.roster.ids(who.filter)
  for (const id of who.ids) getMember(ctx.read, id)
  return who.ids
}
