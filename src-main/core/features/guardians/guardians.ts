import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { GuardianId, MemberId } from '../../../../src-shared/contract/values.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type PersonToWrite, personToWrite } from '../../db/persons.ts'

interface StoredGuardian {
  readonly id: GuardianId
  readonly memberId: MemberId
  readonly guardianId: MemberId | null
  readonly position: number
}

/** A member of the club is pointed at and called by the name of today; somebody outside is kept by name. */
export function saveGuardian(ctx: Ctx, input: Inputs['guardians']['save']): Outputs['guardians']['save'] {
  const person = personToWrite(ctx, input.memberId)
  const others = guardiansOf(ctx, person.id)
  const before = input.id === undefined ? undefined : found(others, input.id)
  const guardian = input.guardianId === null ? null : personToWrite(ctx, input.guardianId)
  checkGuardian(person, guardian, input.name, others, before)

  const id = before?.id ?? (ctx.newId() as GuardianId)
  const all = {
    memberId: before?.memberId ?? person.id,
    guardianId: guardian?.id ?? null,
    name: guardian === null ? input.name.trim() : '',
    relation: input.relation.trim(),
    phone: input.phone.trim(),
    email: input.email.trim(),
    position: before?.position ?? Math.max(-1, ...others.map(({ position }) => position)) + 1,
  }
  const op = before === undefined ? ctx.ops.create('guardian', id, { all }) : ctx.ops.set('guardian', id, 'all', all)
  return { id, operationId: ctx.write({ label: { kind: 'member.guardian', name: person.name }, ops: [op] }) }
}

export function removeGuardian(ctx: Ctx, { id }: Inputs['guardians']['remove']): Outputs['guardians']['remove'] {
  const person = ctx.read.row<{ familyName: string; givenName: string; fullName: string }>(
    `SELECT person.family_name, person.given_name, person.full_name FROM guardian
     JOIN member ON member.id = member_id JOIN member AS person ON person.id = coalesce(member.root, member.id)
     WHERE guardian.id = ? AND guardian.deleted = 0`,
    id,
  )
  if (person === undefined) throw refuse('ROW_NOT_FOUND', { what: 'guardian' })

  const label = { kind: 'member.guardian' as const, name: memberName(person) }
  return { operationId: ctx.write({ label, ops: [ctx.ops.remove('guardian', id)] }) }
}

function checkGuardian(
  person: PersonToWrite,
  guardian: PersonToWrite | null,
  name: string,
  others: readonly StoredGuardian[],
  before: StoredGuardian | undefined,
): void {
  if (guardian === null) {
    if (name.trim() === '') throw refuse('GUARDIAN_NEEDS_NAME', {})
    return
  }
  if (guardian.id === person.id) throw refuse('GUARDIAN_OF_ITSELF', { name: person.name })
  if (others.some((other) => other.id !== before?.id && other.guardianId === guardian.id)) {
    throw refuse('NAME_TAKEN', { name: guardian.name })
  }
}

/** Of a person and of those merged into it; each guardian with merges. */
function guardiansOf(ctx: Ctx, id: MemberId): StoredGuardian[] {
  return ctx.read.rows<StoredGuardian>(
    `SELECT guardian.id, guardian.member_id, coalesce(other.root, guardian.guardian_id) AS guardian_id, position
     FROM guardian JOIN member ON member.id = guardian.member_id LEFT JOIN member AS other ON other.id = guardian_id
     WHERE coalesce(member.root, member.id) = ? AND guardian.deleted = 0`,
    id,
  )
}

function found(guardians: readonly StoredGuardian[], id: string): StoredGuardian {
  const guardian = guardians.find((one) => one.id === id)
  if (guardian === undefined) throw refuse('ROW_NOT_FOUND', { what: 'guardian' })
  return guardian
}
