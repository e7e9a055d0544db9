import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
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

/** Two entries that are one person: the loser points at the survivor, nothing is rewritten, and it can be taken back. */
export function mergeMembers(ctx: Ctx, input: Inputs['members']['merge']): Outputs['members']['merge'] {
  if (input.survivorId === input.loserId) throw refuse('MERGE_WITH_ITSELF', {})
  const survivor = getMember(ctx.read, input.survivorId)
  const loser = getMember(ctx.read, input.loserId)
  if (survivor.inTrash) throw refuse('MEMBER_IN_TRASH', { name: survivor.name })

  return {
    operationId: ctx.write({
      label: { kind: 'member.merge', name: survivor.name },
      ops: [
        // Who survives now may have been merged the other way round before: that would close a ring.
        ...(survivor.mergedInto === null
          ? []
          : [ctx.ops.set('member', survivor.id, 'mergedInto', { mergedInto: null })]),
        ctx.ops.set('member', loser.id, 'mergedInto', { mergedInto: survivor.id }),
      ],
    }),
  }
}

export function unmergeMember(ctx: Ctx, { id }: Inputs['members']['unmerge']): Outputs['members']['unmerge'] {
  const member = getMember(ctx.read, id)

  return {
    operationId: ctx.write({
      label: { kind: 'member.unmerge', name: member.name },
      ops: [ctx.ops.set('member', id, 'mergedInto', { mergedInto: null })],
    }),
  }
}
