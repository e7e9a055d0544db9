import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { type Member, type MemberFields, presentStatuses } from '../../../../src-shared/contract/members.ts'
import type { HouseholdId, MemberId } from '../../../../src-shared/contract/values.ts'
import { toKatakana } from '../../../../src-shared/domain/katakana.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { isEmptyAnswer } from '../../../../src-shared/domain/own-field-value.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import { checkMemberFields } from '../../db/check-member.ts'
import { checkOwnValues, checkRequired, ownFields, withDefaults } from '../../db/check-own-fields.ts'
import type { Ctx } from '../../db/ctx.ts'
import { changedGroups, contactOps, newMemberGroups } from '../../db/member-groups.ts'
import { getMember } from '../../db/member-queries.ts'
import { updateKind } from './update-kind.ts'

export function addMember(ctx: Ctx, input: Inputs['members']['add']): Outputs['members']['add'] {
  const { newHousehold, ...given } = input
  const own = ownFields(ctx.read)
  const custom = withDefaults(own, given.custom ?? {}) as MemberFields['custom']
  const said = meaning(ctx, { ...tidied(mentioned(given)), custom })
  checkMemberFields(ctx.read, said)
  checkOwnValues(own, custom)
  checkRequired(own, custom)
  const household = householdOps(ctx, newHousehold)
  const fields = { ...said, ...household.fields }
  const id = ctx.newId() as MemberId
  const name = checkedName({ familyName: '', givenName: '', fullName: '', ...fields })
  checkOrder({ joinedOn: null, leftOn: null, ...fields })

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
  if (before.inTrash) throw refuse('MEMBER_IN_TRASH', { name: before.name })
  const said = withLastDay(ctx, before, tidied(changed(before, meaning(ctx, mentioned(input.fields)))))
  const own = ownFields(ctx.read)
  checkMemberFields(ctx.read, said)
  checkOwnValues(own, said.custom ?? {})
  checkRequired(own, input.fields.custom ?? {}, input.fields.custom ?? {})
  const household = householdOps(ctx, input.newHousehold)
  const fields = { ...said, ...household.fields }
  const name = checkedName({ ...before, ...fields })
  checkOrder({ ...before, ...fields })

  const ops = [...household.ops, ...changedGroups(ctx, input.id, before, fields)]
  return { operationId: ctx.write({ label: { kind: updateKind(before, said), name }, ops }) }
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

function checkOrder({ joinedOn, leftOn }: Pick<MemberFields, 'joinedOn' | 'leftOn'>): void {
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) throw refuse('DATES_REVERSED', { joinedOn, leftOn })
}

/** Who leaves has a last day: today, where none is said. */
function withLastDay(ctx: Ctx, before: Member, said: Partial<MemberFields>): Partial<MemberFields> {
  const isPresent = (presentStatuses as readonly string[]).includes(said.status ?? before.status)
  const leaves = said.status !== undefined && !isPresent
  return leaves && before.leftOn === null && said.leftOn === undefined ? { ...said, leftOn: ctx.today } : said
}

/** Without the keys that a caller left undefined, which must not blank what is there. */
function mentioned(fields: Partial<MemberFields>): Partial<MemberFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** As an import reads them: readings in katakana, no spaces around a text. */
function tidied(fields: Partial<MemberFields>): Partial<MemberFields> {
  const entries = Object.entries(fields).map(([field, value]) => {
    if (typeof value !== 'string') return [field, value]
    // The space at the end of a street parts it from the building.
    if (field === 'street') return [field, value.trimStart()]
    return [field, kanaFields.has(field) ? toKatakana(value.trim()) : value.trim()]
  })
  return Object.fromEntries(entries)
}

const kanaFields = new Set(['familyNameKana', 'givenNameKana'])

/** A state by the club's own name alone says which of the program's states it stands for. */
function meaning(ctx: Ctx, fields: Partial<MemberFields>): Partial<MemberFields> {
  if (fields.statusId == null || fields.status !== undefined) return fields
  const found = ctx.read.row<{ standsFor: MemberFields['status'] }>(
    'SELECT stands_for FROM member_status WHERE id = ? AND deleted = 0',
    fields.statusId,
  )
  return found === undefined ? fields : { ...fields, status: found.standsFor }
}

/** What stands as it was is left in peace: an old entry may hold what a new one may not. */
function changed(before: Member, fields: Partial<MemberFields>): Partial<MemberFields> {
  const old: Readonly<Record<string, unknown>> = before
  const { custom, ...plain } = fields
  const differs = Object.entries(plain).filter(([field, value]) => !isSame(old[field], value))
  const own = Object.entries(custom ?? {}).filter(([id, value]) => !isSame(before.custom[id as never] ?? null, value))
  return { ...Object.fromEntries(differs), ...(custom && { custom: Object.fromEntries(own) }) }
}

function isSame(one: unknown, other: unknown): boolean {
  return (isEmptyAnswer(one) && isEmptyAnswer(other)) || JSON.stringify(one) === JSON.stringify(other)
}
