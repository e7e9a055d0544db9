import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { AttachmentId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getEvent } from './event-rows.ts'

/** What is known of a file once it lies sealed in the club's folder. */
interface SealedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly sealedName: string
}

export function addEventFile(
  ctx: Ctx,
  { id, content: { mediaType, ...file } }: { readonly id: string; readonly content: SealedFile },
): Outputs['events']['addFile'] {
  const { name, attachmentIds } = getEvent(ctx.read, id)
  const attachmentId = ctx.newId() as AttachmentId
  const owner = { memberId: null, thumbnailId: null, mediaType }
  const operationId = ctx.write({
    label: { kind: 'event.file', name },
    ops: [
      ctx.ops.create('attachment', attachmentId, { all: { ...file, purpose: 'event' }, owner }),
      ctx.ops.set('event', id, 'files', { attachmentIds: [...attachmentIds, attachmentId] }),
    ],
  })
  return { attachmentId, operationId }
}

/** The sealed bytes stay, for whoever takes this back. */
export function removeEventFile(
  ctx: Ctx,
  { id, attachmentId }: Inputs['events']['removeFile'],
): Outputs['events']['removeFile'] {
  const { name, attachmentIds } = getEvent(ctx.read, id)
  if (!attachmentIds.includes(attachmentId)) throw refuse('ROW_NOT_FOUND', { what: 'attachment' })
  const rest = attachmentIds.filter((one) => one !== attachmentId)
  return {
    operationId: ctx.write({
      label: { kind: 'event.file', name },
      ops: [ctx.ops.remove('attachment', attachmentId), ctx.ops.set('event', id, 'files', { attachmentIds: rest })],
    }),
  }
}
