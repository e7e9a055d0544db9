import type { FeeAgreement } from '../../../../src-shared/contract/fees.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getFee } from '../../db/fee-rows.ts'
import { findPerson } from '../../db/person.ts'

/** What was agreed with members about fees; whoever was merged is the survivor. */
export function listAgreements(ctx: Ctx, input: Inputs['fees']['agreements']): Outputs['fees']['agreements'] {
  const personId = input.memberId === undefined ? undefined : findPerson(ctx.read, input.memberId).id
  return storedAgreements(ctx.read).filter(
    ({ memberId, feeId }) =>
      (personId === undefined || memberId === personId) && (input.feeId === undefined || feeId === input.feeId),
  )
}

/** Makes or changes what was agreed with a member about a fee. Charges already made keep their amount. */
export function saveAgreement(ctx: Ctx, input: Inputs['fees']['saveAgreement']): Outputs['fees']['saveAgreement'] {
  const person = findPerson(ctx.read, input.memberId)
  if (person.inTrash) throw refuse('MEMBER_IN_TRASH', { name: person.name })
  getFee(ctx.read, input.feeId)
  const isThere = input.id !== undefined && storedAgreements(ctx.read).some(({ id }) => id === input.id)
  if (input.id !== undefined && !isThere) throw refuse('ROW_NOT_FOUND', { what: '' })
  const all = bodyOf(input, person.id)

  const id = input.id ?? ctx.newId()
  const op = isThere ? ctx.ops.set('feeAgreement', id, 'all', all) : ctx.ops.create('feeAgreement', id, { all })
  return { id, operationId: ctx.write({ label: { kind: 'fee.agreement', name: person.name }, ops: [op] }) }
}

export function removeAgreement(ctx: Ctx, { id }: Inputs['fees']['removeAgreement']) {
  const agreement = storedAgreements(ctx.read).find((one) => one.id === id)
  if (agreement === undefined) throw refuse('ROW_NOT_FOUND', { what: '' })
  return {
    operationId: ctx.write({
      label: { kind: 'fee.endAgreement', name: agreement.memberName },
      ops: [ctx.ops.remove('feeAgreement', id)],
    }),
  }
}

function bodyOf(input: Inputs['fees']['saveAgreement'], memberId: string) {
  const { feeId, kind, startsOn = null, endsOn = null, reason = '' } = input
  const amount = kind === 'price' ? (input.amount ?? null) : null
  const units = kind === 'units' ? (input.units ?? null) : null
  if ((kind === 'price' && amount === null) || (kind === 'units' && units === null))
    throw refuse('AGREEMENT_INCOMPLETE', {})
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) throw refuse('TERM_REVERSED', { startsOn, endsOn })
  return { memberId, feeId, kind, amount, units, startsOn, endsOn, reason: reason.trim() }
}

type Stored = Omit<FeeAgreement, 'memberName'> & Parameters<typeof memberName>[0]

function storedAgreements(read: Read): FeeAgreement[] {
  return read
    .rows<Stored>(
      `SELECT agreement.id, person.id AS member_id, person.member_number, person.family_name, person.given_name,
         person.full_name, fee_id, fee.name AS fee_name, kind, agreement.amount, units, starts_on, ends_on, reason
       FROM fee_agreement AS agreement JOIN fee ON fee.id = fee_id AND fee.deleted = 0
         JOIN member ON member.id = agreement.member_id
         JOIN member AS person ON person.id = coalesce(member.root, member.id)
       WHERE agreement.deleted = 0 AND agreement.created_dev IS NOT NULL
       ORDER BY person.sort_key, person.n, fee.position, fee.name, coalesce(starts_on, ''), agreement.id`,
    )
    .map(({ familyName, givenName, fullName, ...agreement }) => ({
      ...agreement,
      memberName: memberName({ familyName, givenName, fullName }),
    }))
}
