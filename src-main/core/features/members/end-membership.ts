import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Member } from '../../../../src-shared/contract/members.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { endTerms, reopenTerms } from '../../db/end-terms.ts'
import { getMember } from '../../db/member-queries.ts'

/**
 * `leftOn` is the first day on which the person no longer belongs. A day ahead leaves the state as it is until then, so
 * only a plain leave can be planned.
 */
export function leaveClub(
  ctx: Ctx,
  { id, leftOn, reason, status, endTerms: withTerms }: Inputs['members']['leave'],
): Outputs['members']['leave'] {
  const member = getMember(ctx.read, id)
  const isAhead = leftOn > ctx.today
  if (member.joinedOn !== null && leftOn < member.joinedOn) {
    throw refuse('DATES_REVERSED', { joinedOn: member.joinedOn, leftOn })
  }
  if (isAhead && status !== 'left') throw refuse('LEAVE_AHEAD', { date: leftOn })

  const op = membership(ctx, member, {
    leftOn,
    leaveReason: reason,
    ...(isAhead ? {} : { status }),
  })
  const planned = plannedLeave(member, ctx.today)
  const terms = withTerms ? endTerms(ctx, id, leftOn, planned) : planned === null ? [] : reopenTerms(ctx, id, planned)
  const ops = [op, ...terms]
  const kind = isAhead ? 'member.planLeave' : 'member.leave'
  return { operationId: ctx.write({ label: { kind, name: member.name }, ops }) }
}

/**
 * Brings a former member back under the old number; without a day the first joining date stays. Where the leave still
 * lies ahead it is called off: the state stays, and offices and groups that were to end that day run on.
 */
export function rejoinClub(ctx: Ctx, { id, joinedOn }: Inputs['members']['rejoin']): Outputs['members']['rejoin'] {
  const member = getMember(ctx.read, id)
  const planned = plannedLeave(member, ctx.today)

  const op = membership(ctx, member, {
    joinedOn: joinedOn ?? member.joinedOn,
    leftOn: null,
    leaveReason: '',
    ...(planned === null ? { status: 'active' as const } : {}),
  })
  const ops = planned === null ? [op] : [op, ...reopenTerms(ctx, id, planned)]
  const kind = planned === null ? 'member.rejoin' : 'member.callOffLeave'
  return { operationId: ctx.write({ label: { kind, name: member.name }, ops }) }
}

function plannedLeave({ leftOn, status }: Member, today: PlainDate): PlainDate | null {
  const isGone = status === 'left' || status === 'expelled' || status === 'deceased'
  return !isGone && leftOn !== null && leftOn > today ? leftOn : null
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
