import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { AttachmentId } from '../../../../src-shared/contract/values.ts'
import { cleanFileName, fileEnding } from '../../../../src-shared/domain/clean-file-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'
import { createFile, removeFile } from './attachment-ops.ts'
import { filesOf, findFile } from './queries.ts'
import type { SealedContent, Vault } from './sealed-content.ts'

export function listFiles(ctx: Ctx, { memberId }: Inputs['attachments']['list']): Outputs['attachments']['list'] {
  return filesOf(ctx.read, getMember(ctx.read, memberId).id)
}

export function addFile(
  ctx: Ctx,
  input: {
    readonly memberId: Inputs['attachments']['add']['memberId']
    readonly content: SealedContent
    readonly thumbnail: SealedContent | null
  },
): Outputs['attachments']['add'] {
  const { name, inTrash } = getMember(ctx.read, input.memberId)
  if (inTrash) throw refuse('MEMBER_IN_TRASH', { name })
  const id = ctx.newId() as AttachmentId

  const operationId = ctx.write({
    label: { kind: 'attachment.add', name: input.content.fileName },
    ops: createFile(ctx, { id, ...input, purpose: 'file' }),
  })
  return { id, operationId }
}

/** The ending stays: without it no program would know the file any more. */
export function renameFile(ctx: Ctx, input: Inputs['attachments']['rename']): Outputs['attachments']['rename'] {
  const { id, memberId: _owner, thumbnailId: _small, mediaType: _kind, ...file } = findFile(ctx.read, input.id)
  const ending = fileEnding(file.fileName)
  const wanted = cleanFileName(input.fileName)
  const fileName = wanted.toLowerCase().endsWith(ending.toLowerCase()) ? wanted : `${wanted}${ending}`

  return {
    operationId: ctx.write({
      label: { kind: 'attachment.rename', name: fileName },
      ops: fileName === file.fileName ? [] : [ctx.ops.set('attachment', id, 'all', { ...file, fileName })],
    }),
  }
}

export function deleteFile(ctx: Ctx, { id }: Inputs['attachments']['remove']): Outputs['attachments']['remove'] {
  const file = findFile(ctx.read, id)
  // Others are part of a photo or of an import, and go with it.
  if (file.purpose !== 'file') throw refuse('ROW_NOT_FOUND', { what: 'attachment' })

  return {
    operationId: ctx.write({ label: { kind: 'attachment.remove', name: file.fileName }, ops: removeFile(ctx, file) }),
  }
}

/** Its kind is that of its bytes, so that a browser shows nothing but pictures. */
export async function readFile(
  ctx: Ctx,
  { id, thumbnail }: Inputs['attachments']['read'],
  vault: Vault,
): Promise<Outputs['attachments']['read']> {
  const whole = findFile(ctx.read, id)
  const wanted = thumbnail && whole.thumbnailId !== null ? findFile(ctx.read, whole.thumbnailId) : whole
  const type = wanted.mediaType.startsWith('image/') ? wanted.mediaType : 'application/octet-stream'
  return { file: new File([await vault.open(wanted)], wanted.fileName, { type }) }
}
