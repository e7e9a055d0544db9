import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { Purpose, StoredFile } from './queries.ts'
import type { SealedContent } from './sealed-content.ts'

interface NewFile {
  readonly id: string
  readonly memberId: string | null
  readonly content: SealedContent
  readonly thumbnail: SealedContent | null
  readonly purpose: Purpose
}

/** Ops for a file and, where there is one, its thumbnail. */
export function createFile(ctx: Ctx, { id, memberId, content, thumbnail, purpose }: NewFile): Op[] {
  if (thumbnail === null) return [createRow(ctx, id, content, purpose, { memberId, thumbnailId: null })]
  const thumbnailId = ctx.newId()
  return [
    createRow(ctx, thumbnailId, thumbnail, 'thumbnail', { memberId, thumbnailId: null }),
    createRow(ctx, id, content, purpose, { memberId, thumbnailId }),
  ]
}

/** The sealed bytes stay, for whoever takes this back. */
export function removeFile(ctx: Ctx, { id, thumbnailId }: Pick<StoredFile, 'id' | 'thumbnailId'>): Op[] {
  return [id, ...(thumbnailId === null ? [] : [thumbnailId])].map((row) => ctx.ops.remove('attachment', row))
}

function createRow(
  ctx: Ctx,
  id: string,
  { mediaType, ...all }: SealedContent,
  purpose: Purpose,
  owner: { readonly memberId: string | null; readonly thumbnailId: string | null },
): Op {
  return ctx.ops.create('attachment', id, { all: { ...all, purpose }, owner: { ...owner, mediaType } })
}
