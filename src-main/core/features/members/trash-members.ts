import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember, membersById } from '../../db/member-queries.ts'

/** Into the trash, from where they come back whole; what they paid stays in the books. */
export function trashMembers(ctx: Ctx, { ids }: Inputs['members']['trash']): Outputs['members']['trash'] {
  const members = membersById(ctx.read, ids).filter((member) => !member.inTrash)
  const name = members[0]?.name ?? getMember(ctx.read, ids[0] as string).name

  return {
    operationId: ctx.write({
      label: { kind: 'member.trash', name, count: members.length },
      ops: members.map(({ id }) => ctx.ops.remove('member', id)),
    }),
  }
}

export function restoreMembers(ctx: Ctx, { ids }: Inputs['members']['restore']): Outputs['members']['restore'] {
  const members = membersById(ctx.read, ids).filter((member) => member.inTrash)
  const name = members[0]?.name ?? getMember(ctx.read, ids[0] as string).name

  return {
    operationId: ctx.write({
      label: { kind: 'member.restore', name, count: members.length },
      ops: members.map(({ id }) => ctx.ops.restore('member', id)),
    }),
  }
}
