import type { Member } from '../../../../src-shared/contract/members.ts'
import type { Proposal } from '../../../../src-shared/contract/proposals.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { nextDay } from '../../../../src-shared/domain/next-day.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { endTerms } from '../../db/end-terms.ts'
import { membershipsOf, type StoredMembership } from './queries.ts'

/** One op for the membership of a person, whatever number of proposals concern them: a register group is written whole. */
export function acceptOps(ctx: Ctx, accepted: readonly Proposal[], until: PlainDate | null): Op[] {
  const byMember = Map.groupBy(accepted, ({ memberId }) => memberId ?? '')
  const before = membershipsOf(ctx.read, [...byMember.keys()])
  return before.flatMap(({ id, ...membership }) => {
    const changes = (byMember.get(id) ?? []).map((proposal) => changeOf(proposal, membership, until))
    const after = Object.assign({}, membership, ...changes) as typeof membership
    const leaves = after.status === 'left' && after.leftOn !== null
    return [
      ctx.ops.set('member', id, 'membership', after),
      // Whoever leaves holds no office and stands in no group from that day on.
      ...(leaves ? endTerms(ctx, id, after.leftOn ?? ctx.today) : []),
    ]
  })
}

function changeOf(
  { kind, newMemberTypeId }: Proposal,
  { expiresOn }: Omit<StoredMembership, 'id'>,
  until: PlainDate | null,
): Partial<Member> {
  switch (kind) {
    case 'typeByAge':
      return newMemberTypeId === undefined ? {} : { memberTypeId: newMemberTypeId }
    case 'arrears':
      return { status: 'paused' }
    case 'leaveDay':
      return { status: 'left' }
    case 'expired':
      if (until !== null) return { expiresOn: until }
      return expiresOn === null ? {} : { status: 'left', leftOn: nextDay(expiresOn) }
    default:
      return {}
  }
}
