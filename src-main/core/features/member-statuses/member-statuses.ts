import type { MemberStatus } from '../../../../src-shared/contract/groups.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberStatusId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'

type Stored = MemberStatus & { readonly memberCount: number }

export function listMemberStatuses(ctx: Ctx): Stored[] {
  return ctx.read.rows<Stored>(
    `SELECT id, name, stands_for, position,
       (SELECT count(*) FROM member
        WHERE status_id = member_status.id AND status = stands_for AND deleted = 0 AND root IS NULL) AS member_count
     FROM member_status WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, id`,
  )
}

/** What a state stands for cannot change under the members who are in it. */
export function saveMemberStatus(ctx: Ctx, input: Inputs['memberStatuses']['save']): Outputs['memberStatuses']['save'] {
  const all = listMemberStatuses(ctx)
  const before = input.id === undefined ? undefined : found(all, input.id)
  const id = before?.id ?? (ctx.newId() as MemberStatusId)
  const isTaken = (other: Stored) => other.id !== id && foldText(other.name) === foldText(input.name)
  if (all.some(isTaken)) throw refuse('NAME_TAKEN', { name: input.name })
  if (before !== undefined && before.memberCount > 0 && before.standsFor !== input.standsFor) {
    throw refuse('MEANING_IN_USE', { name: before.name, count: before.memberCount })
  }

  const next = Math.max(-1, ...all.map(({ position }) => position)) + 1
  const value = { name: input.name, standsFor: input.standsFor, position: input.position ?? before?.position ?? next }
  const op =
    before === undefined
      ? ctx.ops.create('memberStatus', id, { all: value })
      : ctx.ops.set('memberStatus', id, 'all', value)
  return { id, operationId: ctx.write({ label: { kind: 'memberStatus.save', name: input.name }, ops: [op] }) }
}

export function removeMemberStatus(
  ctx: Ctx,
  { id }: Inputs['memberStatuses']['remove'],
): Outputs['memberStatuses']['remove'] {
  const { name, memberCount } = found(listMemberStatuses(ctx), id)
  if (memberCount > 0) throw refuse('STILL_IN_USE', { name, count: memberCount })

  const op = ctx.ops.remove('memberStatus', id)
  return { operationId: ctx.write({ label: { kind: 'memberStatus.remove', name }, ops: [op] }) }
}

function found(all: readonly Stored[], id: string): Stored {
  const status = all.find((one) => one.id === id)
  if (status === undefined) throw refuse('ROW_NOT_FOUND', { what: 'memberStatus' })
  return status
}
