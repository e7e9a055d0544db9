import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { createFile } from './attachment-ops.ts'
import type { SealedContent } from './sealed-content.ts'

/**
 * Puts the club's logo or seal in the place of the one before, or takes it away. The one before stays kept: receipts
 * that were issued with it are printed again with it.
 */
export function setClubPicture(
  ctx: Ctx,
  {
    which,
    content,
  }: { readonly which: Inputs['settings']['setPicture']['which']; readonly content: SealedContent | null },
): Outputs['settings']['setPicture'] {
  const { id: clubId, logoId, sealId } = readClub(ctx.read)
  const id = content === null ? null : ctx.newId()

  const pictures = { logoId, sealId, [`${which}Id`]: id }
  const isNew = pictures.logoId !== logoId || pictures.sealId !== sealId
  return {
    operationId: ctx.write({
      label: { kind: which === 'logo' ? 'club.logo' : 'club.seal', name: content?.fileName ?? '' },
      ops: [
        ...(content === null || id === null
          ? []
          : createFile(ctx, { id, memberId: null, content, thumbnail: null, purpose: which })),
        ...(isNew ? [ctx.ops.set('club', clubId, 'pictures', pictures)] : []),
      ],
    }),
  }
}
