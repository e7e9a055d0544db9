import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { HouseholdId, MemberId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'
import { memberRowsById } from '../../db/member-rows.ts'

interface Stored {
  readonly id: HouseholdId
  readonly name: string
  readonly headId: MemberId | null
  readonly letters: 'one' | 'each'
  readonly memberCount: number
}

export function listHouseholds(ctx: Ctx, input: Inputs['households']['list']): Outputs['households']['list'] {
  const wanted = foldText(input.search)
  const found = stored(ctx).filter(({ name }) => wanted === '' || foldText(name).includes(wanted))
  const page = found.slice(input.offset, input.offset + input.limit)
  return { total: found.length, households: page.map((one) => ({ ...one, names: memberNames(ctx, one.id) })) }
}

export function getHousehold(ctx: Ctx, { id }: Inputs['households']['get']): Outputs['households']['get'] {
  return { ...find(ctx, id), members: memberRowsById(ctx.read, memberIds(ctx, id)) }
}

export function saveHousehold(ctx: Ctx, input: Inputs['households']['save']): Outputs['households']['save'] {
  const id = input.id ?? (ctx.newId() as HouseholdId)
  if (input.id !== undefined) find(ctx, input.id)

  const value = { name: input.name }
  const op =
    input.id === undefined
      ? ctx.ops.create('household', id, { all: value })
      : ctx.ops.set('household', id, 'all', value)
  const moves = input.memberIds === undefined ? [] : membershipOps(ctx, id, input.memberIds)
  return { id, operationId: ctx.write({ label: { kind: 'household.save', name: input.name }, ops: [op, ...moves] }) }
}

/** The people stay, only the household goes. */
export function removeHousehold(ctx: Ctx, { id }: Inputs['households']['remove']): Outputs['households']['remove'] {
  const { name } = find(ctx, id)
  const ops = [...membershipOps(ctx, id, []), ctx.ops.remove('household', id)]
  return { operationId: ctx.write({ label: { kind: 'household.remove', name }, ops }) }
}

function membershipOps(ctx: Ctx, id: string, wanted: readonly string[]): Op[] {
  const before = memberIds(ctx, id)
  for (const member of wanted) getMember(ctx.read, member)
  const place = (member: string, householdId: string | null) =>
    ctx.ops.set('member', member, 'household', { householdId, payerId: payerOf(ctx, member) })
  return [
    ...before.filter((member) => !wanted.includes(member)).map((member) => place(member, null)),
    ...wanted.filter((member) => !before.includes(member)).map((member) => place(member, id)),
  ]
}

function payerOf(ctx: Ctx, member: string): string | null {
  return (
    (ctx.read.prepare('SELECT payer_id FROM member WHERE id = ?').pluck().get(member) as string | null | undefined) ??
    null
  )
}

function memberNames(ctx: Ctx, id: string): string[] {
  return memberRowsById(ctx.read, memberIds(ctx, id)).map(({ name }) => name)
}

function memberIds(ctx: Ctx, id: string): string[] {
  return ctx.read
    .rows<{ id: string }>(
      'SELECT id FROM member WHERE household_id = ? AND deleted = 0 AND root IS NULL ORDER BY sort_key',
      id,
    )
    .map((member) => member.id)
}

function find(ctx: Ctx, id: string): Omit<Stored, 'memberCount'> {
  const found = ctx.read.row<Omit<Stored, 'memberCount'>>(
    'SELECT id, name, head_id, letters FROM household WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    id,
  )
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'household' })
  return found
}

function stored(ctx: Ctx): Stored[] {
  return ctx.read.rows<Stored>(
    `SELECT household.id, name, head_id, letters, count(member.id) AS member_count
     FROM household LEFT JOIN member ON household_id = household.id AND member.deleted = 0 AND root IS NULL
     WHERE household.deleted = 0 AND household.created_dev IS NOT NULL
     GROUP BY household.id ORDER BY min(sort_key) IS NULL, min(sort_key), name, household.id`,
  )
}
