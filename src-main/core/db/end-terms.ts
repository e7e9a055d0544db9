import type { MemberInOffice, MemberOfGroup, OpenMatters } from '../../../src-shared/contract/belonging.ts'
import type { PlainDate } from '../../../src-shared/contract/values.ts'
import { groupsOf, officesOf } from './belonging.ts'
import type { Op } from './change.ts'
import type { Connection } from './connection.ts'
import type { Ctx } from './ctx.ts'

/** The offices and groups of a person that are not over by that day. */
export function termsRunningOn(
  db: Connection,
  memberId: string,
  on: PlainDate,
): Pick<OpenMatters, 'offices' | 'groups'> {
  const runsOn = ({ endsOn }: { readonly endsOn: PlainDate | null }) => endsOn === null || endsOn > on
  return { offices: officesOf(db, memberId).filter(runsOn), groups: groupsOf(db, memberId).filter(runsOn) }
}

/**
 * Ends the offices and groups of a person that run on that day; what was to begin only then is taken out. What was to
 * end on `insteadOf`, the day planned before, ends on the new day.
 */
export function endTerms(ctx: Ctx, memberId: string, on: PlainDate, insteadOf: PlainDate | null = null): Op[] {
  const isToEnd = ({ endsOn }: { readonly endsOn: PlainDate | null }) =>
    endsOn === null || endsOn > on || (endsOn === insteadOf && endsOn !== on)
  const offices = officesOf(ctx.read, memberId).filter(isToEnd)
  const groups = groupsOf(ctx.read, memberId).filter(isToEnd)
  const beginsLater = ({ startsOn }: { readonly startsOn: PlainDate | null }) => startsOn !== null && startsOn >= on
  return [
    ...offices.map((held) =>
      beginsLater(held) ? ctx.ops.remove('officeTerm', held.id) : officeOp(ctx, memberId, { ...held, endsOn: on }),
    ),
    ...groups.map((group) =>
      beginsLater(group)
        ? ctx.ops.remove('groupMembership', group.id)
        : groupOp(ctx, memberId, { ...group, endsOn: on }),
    ),
  ]
}

/** Lets run on what was to end on that day. */
export function reopenTerms(ctx: Ctx, memberId: string, on: PlainDate): Op[] {
  const endsThen = ({ endsOn }: { readonly endsOn: PlainDate | null }) => endsOn === on
  return [
    ...officesOf(ctx.read, memberId)
      .filter(endsThen)
      .map((held) => officeOp(ctx, memberId, { ...held, endsOn: null })),
    ...groupsOf(ctx.read, memberId)
      .filter(endsThen)
      .map((group) => groupOp(ctx, memberId, { ...group, endsOn: null })),
  ]
}

function officeOp(ctx: Ctx, memberId: string, { id, officeId, startsOn, endsOn, note }: MemberInOffice): Op {
  return ctx.ops.set('officeTerm', id, 'all', { officeId, memberId, startsOn, endsOn, note })
}

function groupOp(ctx: Ctx, memberId: string, { id, groupId, startsOn, endsOn, role }: MemberOfGroup): Op {
  return ctx.ops.set('groupMembership', id, 'all', { groupId, memberId, startsOn, endsOn, role })
}
