import type { OperationLabel } from '../../../../src-shared/contract/history.ts'
import type { Member, MemberFields, Status } from '../../../../src-shared/contract/members.ts'

type Kind = OperationLabel['kind']

/** What a change of the state alone, with the day of joining at most, is called; anything more is a change of the entry. */
export function updateKind(before: Pick<Member, 'status'>, said: Partial<MemberFields>): Kind {
  const fields = Object.entries(said).filter(([field, value]) => field !== 'custom' || hasEntries(value))
  const isStateAlone = said.status !== undefined && fields.every(([field]) => ofState.has(field))
  return (isStateAlone && steps[before.status]?.[said.status as Status]) || 'member.update'
}

const ofState = new Set(['status', 'statusId', 'joinedOn'])

const steps: Partial<Record<Status, Partial<Record<Status, Kind>>>> = {
  applied: { approved: 'member.approve', active: 'member.admit' },
  approved: { active: 'member.admit' },
  active: { paused: 'member.pause', unknown: 'member.losePlace' },
  paused: { active: 'member.resume', unknown: 'member.losePlace' },
  unknown: { active: 'member.findPlace' },
}

function hasEntries(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}
