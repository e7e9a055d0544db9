import type { Status } from '../contract/members.ts'
import type { PlainDate } from '../contract/values.ts'
import type { Period } from './fiscal-year.ts'

/** What billing needs to know of a member. */
export interface Billable {
  readonly status: Status
  readonly memberTypeId: string | null
  readonly joinedOn: PlainDate | null
  /** The first day on which the person is no longer a member. */
  readonly leftOn: PlainDate | null
  readonly inTrash: boolean
  readonly merged: boolean
}

/** Applicants owe nothing before they are admitted, and nobody does while paused. An imported `unknown` is a member. */
const billed: ReadonlySet<Status> = new Set<Status>(['approved', 'active', 'unknown'])

/**
 * Whether a billing run charges this member a fee for a period: a member by status and type (a fee without types is for
 * all), who had joined by the period's last day and had not left by its first. An unknown day never exempts.
 */
export function owesFee(
  member: Billable,
  fee: { readonly memberTypeIds: readonly string[]; readonly rhythm?: string },
  period: Period,
): boolean {
  return isBilled(member, period) && isOfType(member, fee) && (fee.rhythm !== 'entrance' || joinedIn(member, period))
}

/** Whether anything at all is charged to this member for a period. */
export function isBilled(member: Billable, period: Period): boolean {
  if (member.inTrash || member.merged || !billed.has(member.status)) return false
  return (member.joinedOn ?? '') <= period.end && (member.leftOn ?? '9999') > period.start
}

/** Who was there already pays no entrance; of an unknown day nobody can say that it was now. */
function joinedIn({ joinedOn }: Billable, { start, end }: Period): boolean {
  return joinedOn !== null && joinedOn >= start && joinedOn <= end
}

function isOfType(
  { memberTypeId }: Billable,
  { memberTypeIds }: { readonly memberTypeIds: readonly string[] },
): boolean {
  return memberTypeIds.length === 0 || (memberTypeId !== null && memberTypeIds.includes(memberTypeId))
}
