import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberTypeId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'

interface Stored {
  readonly id: MemberTypeId
  readonly name: string
  readonly votes: 0 | 1
  readonly position: number
  readonly numberPrefix: string
  readonly fromAge: number | null
  readonly toAge: number | null
  readonly memberCount: number
}

export function listMemberTypes(ctx: Ctx): Outputs['memberTypes']['list'] {
  return storedTypes(ctx).map((type) => ({ ...type, votes: type.votes === 1 }))
}

export function saveMemberType(ctx: Ctx, input: Inputs['memberTypes']['save']): Outputs['memberTypes']['save'] {
  const types = storedTypes(ctx)
  const id = input.id ?? (ctx.newId() as MemberTypeId)
  const before = types.find((type) => type.id === input.id)
  if (input.id !== undefined && before === undefined) throw refuse('ROW_NOT_FOUND', { what: 'memberType' })
  if (types.some((type) => type.id !== id && type.name === input.name)) throw refuse('NAME_TAKEN', { name: input.name })

  const value = {
    name: input.name,
    votes: input.votes ?? (before === undefined ? true : before.votes === 1),
    position: input.position ?? before?.position ?? types.length,
  }
  const numbering = { numberPrefix: input.numberPrefix ?? before?.numberPrefix ?? '' }
  const ages = {
    fromAge: input.fromAge === undefined ? (before?.fromAge ?? null) : input.fromAge,
    toAge: input.toAge === undefined ? (before?.toAge ?? null) : input.toAge,
  }
  checkAges(ages)
  const ops =
    before === undefined
      ? [ctx.ops.create('memberType', id, { all: value, numbering, ages })]
      : [
          ctx.ops.set('memberType', id, 'all', value),
          ctx.ops.set('memberType', id, 'numbering', numbering),
          ctx.ops.set('memberType', id, 'ages', ages),
        ]
  return { id, operationId: ctx.write({ label: { kind: 'memberType.save', name: input.name }, ops }) }
}

export function removeMemberType(ctx: Ctx, { id }: Inputs['memberTypes']['remove']): Outputs['memberTypes']['remove'] {
  const type = storedTypes(ctx).find((candidate) => candidate.id === id)
  if (type === undefined) throw refuse('ROW_NOT_FOUND', { what: 'memberType' })
  if (type.memberCount > 0) throw refuse('STILL_IN_USE', { name: type.name, count: type.memberCount })

  return {
    operationId: ctx.write({
      label: { kind: 'memberType.remove', name: type.name },
      ops: [ctx.ops.remove('memberType', id)],
    }),
  }
}

function checkAges({ fromAge, toAge }: { fromAge: number | null; toAge: number | null }): void {
  if (fromAge !== null && toAge !== null && fromAge > toAge) throw refuse('AGES_REVERSED', { fromAge, toAge })
}

function storedTypes(ctx: Ctx): Stored[] {
  return ctx.read.rows<Stored>(
    `SELECT id, name, votes, position, number_prefix, from_age, to_age,
       (SELECT count(*) FROM member WHERE member_type_id = member_type.id AND deleted = 0 AND root IS NULL) AS member_count
     FROM member_type WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, id`,
  )
}
