import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Member } from '../../../../src-shared/contract/members.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'

/** `leftOn` is the first day on which the person no longer belongs. */
export function leaveClub(
  ctx: Ctx,
  { id, leftOn, reason, status }: Inputs['members']['leave'],
): Outputs['members']['leave'] {
  const member = getMember(ctx.read, id)
  if (member.joinedOn !== null && leftOn < member.joinedOn) {
    throw refuse('DATES_REVERSED', { joinedOn: member.joinedOn, leftOn })
  }

  const op = membership(ctx, member, { leftOn, leaveReason: reason, status })
  return { operationId: ctx.write({ label: { kind: 'member.leave', name: member.name }, ops: [op] }) }
}

/** Brings a former member back under the old number; without a day the first joining date stays. */
export function rejoinClub(ctx: Ctx, { id, joinedOn }: Inputs['members']['rejoin']): Outputs['members']['rejoin'] {
  const member = getMember(ctx.read, id)

  const op = membership(ctx, member, {
    joinedOn: joinedOn ?? member.joinedOn,
    leftOn: null,
    leaveReason: '',
    status: 'active',
  })
  return { operationId: ctx.write({ label: { kind: 'member.rejoin', name: member.name }, ops: [op] }) }
}

function membership(ctx: Ctx, member: Member, change: Partial<Member>): Op {
  const { joinedOn, leftOn, leaveReason, memberTypeId, status, expiresOn } = { ...member, ...change }
  return ctx.ops.set('member', member.id, 'membership', {
    joinedOn,
    leftOn,
    leaveReason,
    memberTypeId,
    status,
    expiresOn,
  })
}
