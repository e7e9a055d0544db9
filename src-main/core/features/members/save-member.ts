import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import type { HouseholdId, MemberId } from '../../../../src-shared/contract/values.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { changedGroups, contactOps, newMemberGroups } from '../../db/member-groups.ts'
import { getMember } from '../../db/member-queries.ts'

export function addMember(ctx: Ctx, input: Inputs['members']['add']): Outputs['members']['add'] {
  const { newHousehold, ...given } = input
  const household = householdOps(ctx, newHousehold)
  const fields = { ...said(given), ...household.fields }
  const id = ctx.newId() as MemberId
  const name = checkedName({ familyName: '', givenName: '', fullName: '', ...fields })
  checkDates({ joinedOn: null, leftOn: null, ...fields })

  const operationId = ctx.write({
    label: { kind: 'member.add', name },
    ops: [
      ...household.ops,
      ctx.ops.create('member', id, newMemberGroups({ status: 'active', ...fields })),
      ...contactOps(ctx, id, 'phone', fields.otherPhones),
      ...contactOps(ctx, id, 'email', fields.otherEmails),
    ],
  })
  return { id, operationId }
}

/** Writes the register groups that differ; a form that changes nothing still answers with an operation of no rows. */
export function updateMember(ctx: Ctx, input: Inputs['members']['update']): Outputs['members']['update'] {
  const before = getMember(ctx.read, input.id)
  const household = householdOps(ctx, input.newHousehold)
  const fields = { ...said(input.fields), ...household.fields }
  if (before.inTrash) throw refuse('MEMBER_IN_TRASH', { name: before.name })
  const name = checkedName({ ...before, ...fields })
  checkDates({ ...before, ...fields })

  const ops = [...household.ops, ...changedGroups(ctx, input.id, before, fields)]
  return { operationId: ctx.write({ label: { kind: 'member.update', name }, ops }) }
}

/** A household made for this member: one operation makes both, so that undo leaves no empty household behind. */
function householdOps(ctx: Ctx, name: string | undefined): { fields: Partial<MemberFields>; ops: readonly Op[] } {
  if (name === undefined) return { fields: {}, ops: [] }
  const id = ctx.newId() as HouseholdId
  return { fields: { householdId: id }, ops: [ctx.ops.create('household', id, { all: { name } })] }
}

function checkedName(member: Pick<MemberFields, 'familyName' | 'givenName' | 'fullName'>): string {
  const name = memberName(member).trim()
  if (name === '') throw refuse('MEMBER_NEEDS_NAME', {})
  return name
}

function checkDates({ joinedOn, leftOn }: Pick<MemberFields, 'joinedOn' | 'leftOn'>): void {
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) throw refuse('DATES_REVERSED', { joinedOn, leftOn })
}

/** Without the keys that a caller left undefined, which must not blank what is there. */
function said(fields: Partial<MemberFields>): Partial<MemberFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
