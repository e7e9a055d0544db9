import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'
import { createFile, removeFile } from './attachment-ops.ts'
import { seekFile } from './queries.ts'
import type { SealedContent } from './sealed-content.ts'

interface Photo {
  readonly content: SealedContent
  readonly thumbnail: SealedContent | null
}

/** Puts a portrait in the place of the one before, or takes it away. */
export function setPhoto(
  ctx: Ctx,
  input: { readonly memberId: Inputs['attachments']['setPhoto']['memberId']; readonly photo: Photo | null },
): Outputs['attachments']['setPhoto'] {
  const member = getMember(ctx.read, input.memberId)
  if (member.inTrash) throw refuse('MEMBER_IN_TRASH', { name: member.name })
  const before = ownPhoto(ctx, member)

  const photoId = input.photo === null ? null : ctx.newId()
  const ops: Op[] = [
    ...(before === null ? [] : removeFile(ctx, before)),
    ...(input.photo === null || photoId === null
      ? []
      : createFile(ctx, { id: photoId, memberId: member.id, purpose: 'photo', ...input.photo })),
    ...(photoId === member.photoId ? [] : [ctx.ops.set('member', member.id, 'photo', { photoId })]),
  ]
  return { operationId: ctx.write({ label: { kind: 'member.photo', name: member.name }, ops }) }
}

/** Not the photo of another entry that this one was merged with: it comes back with that entry. */
function ownPhoto(ctx: Ctx, member: { readonly id: string; readonly photoId: string | null }) {
  if (member.photoId === null) return null
  const photo = seekFile(ctx.read, member.photoId)
  return photo?.memberId === member.id ? photo : null
}
