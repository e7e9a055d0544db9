import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import { addVoucher } from '../features/attachments/add-voucher.ts'
import { sealFile, sealThumbnail } from '../features/attachments/sealed-content.ts'
import type { Club } from './club.ts'
import { vaultOf } from './vault.ts'

/** Sealed before it waits for its turn to write, as any file. */
export async function keepVoucher(
  club: Club,
  { file, thumbnail }: Inputs['books']['addVoucher'],
): Promise<Outputs['books']['addVoucher']> {
  const vault = vaultOf(club)
  const content = await sealFile(vault, file)
  const small = await sealThumbnail(vault, thumbnail)
  return club.command((ctx) => addVoucher(ctx, { content, thumbnail: small }))
}
