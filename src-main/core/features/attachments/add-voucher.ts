import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { AttachmentId } from '../../../../src-shared/contract/values.ts'
import type { Ctx } from '../../db/ctx.ts'
import { createFile } from './attachment-ops.ts'
import type { SealedContent } from './sealed-content.ts'

/** Keeps the picture of a voucher. It belongs to nobody: an expense names it. */
export function addVoucher(
  ctx: Ctx,
  input: { readonly content: SealedContent; readonly thumbnail: SealedContent | null },
): Outputs['books']['addVoucher'] {
  const id = ctx.newId() as AttachmentId

  const operationId = ctx.write({
    label: { kind: 'voucher.add', name: input.content.fileName },
    ops: createFile(ctx, { id, memberId: null, ...input, purpose: 'voucher' }),
  })
  return { id, operationId }
}
