import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { HouseholdId, MemberId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { GroupValue, Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { HOUSEHOLD_HEAD } from '../../db/household-head.ts'
import { memberRowsById } from '../../db/member-rows.ts'
import { personToWrite } from '../../db/persons.ts'
import { isLiteral, searchTerms } from '../../db/search-terms.ts'

interface Found {
  readonly id: HouseholdId
  readonly name: string
  /** Only while the head lives there. */
  readonly headId: MemberId | null
  readonly letters: 'one' | 'each'
}

interface Stored extends Found {
  readonly memberCount: number
}

const HEAD = `${HOUSEHOLD_HEAD} AS head_id`

export function listHouseholds(ctx: Ctx, input: Inputs['households']['list']): Outputs['households']['list'] {
  const terms = searchTerms(input.search)
  const holds = (name: string, term: string) => (isLiteral(term) ? name : foldText(name)).includes(term)
  const found = stored(ctx).filter(({ name }) => terms.every((term) => holds(name, term)))
  const page = found.slice(input.offset, input.offset + input.limit)
  return { total: found.length, households: page.map((one) => ({ ...one, names: memberNames(ctx, one.id) })) }
}

export function getHousehold(ctx: Ctx, { id }: Inputs['households']['get']): Outputs['households']['get'] {
  return { ...find(ctx, id), members: memberRowsById(ctx.read, memberIds(ctx, id)) }
}

/** Makes or changes a household. A head who does not live in it, or no longer, is head of none. */
export function saveHousehold(ctx: Ctx, input: Inputs['households']['save']): Outputs['households']['save'] {
  const before = input.id === undefined ? undefined : find(ctx, input.id)
  const id = before?.id ?? (ctx.newId() as HouseholdId)
  const people = input.memberIds?.map((member) => personToWrite(ctx, member).id) ?? memberIds(ctx, id)
  const wanted = input.headId == null ? input.headId : personToWrite(ctx, input.headId)
  if (wanted != null && !people.includes(wanted.id)) {
    throw refuse('HEAD_NOT_IN_HOUSEHOLD', { name: wanted.name, household: input.name })
  }
  const head = wanted === undefined ? (before?.headId ?? null) : (wanted?.id ?? null)

  const groups = {
    all: { name: input.name },
    people: {
      headId: head !== null && people.includes(head) ? head : null,
      letters: input.letters ?? before?.letters ?? 'one',
    },
  }
  const ops = before === undefined ? [ctx.ops.create('household', id, groups)] : changeOps(ctx, before, groups)
  const moves = input.memberIds === undefined ? [] : membershipOps(ctx, id, people)
  return {
    id,
    operationId: ctx.write({ label: { kind: 'household.save', name: input.name }, ops: [...ops, ...moves] }),
  }
}

function changeOps(ctx: Ctx, before: Found, groups: { readonly all: GroupValue; readonly people: GroupValue }): Op[] {
  const { id, name, headId, letters } = before
  const isSame = groups.people.headId === headId && groups.people.letters === letters
  return [
    ...(groups.all.name === name ? [] : [ctx.ops.set('household', id, 'all', groups.all)]),
    ...(isSame ? [] : [ctx.ops.set('household', id, 'people', groups.people)]),
  ]
}

/** The people stay, only the household goes. */
export function removeHousehold(ctx: Ctx, { id }: Inputs['households']['remove']): Outputs['households']['remove'] {
  const { name } = find(ctx, id)
  const ops = [...membershipOps(ctx, id, []), ctx.ops.remove('household', id)]
  return { operationId: ctx.write({ label: { kind: 'household.remove', name }, ops }) }
}

function membershipOps(ctx: Ctx, id: string, wanted: readonly string[]): Op[] {
  const before: readonly string[] = memberIds(ctx, id)
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

function memberIds(ctx: Ctx, id: string): MemberId[] {
  return ctx.read
    .rows<{ id: MemberId }>(
      'SELECT id FROM member WHERE household_id = ? AND deleted = 0 AND root IS NULL ORDER BY sort_key',
      id,
    )
    .map((member) => member.id)
}

function find(ctx: Ctx, id: string): Found {
  const found = ctx.read.row<Found>(
    `SELECT id, name, ${HEAD}, letters FROM household WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL`,
    id,
  )
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'household' })
  return found
}

function stored(ctx: Ctx): Stored[] {
  return ctx.read.rows<Stored>(
    `SELECT household.id, household.name, ${HEAD}, letters, count(member.id) AS member_count
     FROM household LEFT JOIN member ON member.household_id = household.id AND member.deleted = 0 AND member.root IS NULL
     WHERE household.deleted = 0 AND household.created_dev IS NOT NULL
     GROUP BY household.id
     ORDER BY min(member.sort_key) IS NULL, min(member.sort_key), household.name, household.id`,
  )
}
