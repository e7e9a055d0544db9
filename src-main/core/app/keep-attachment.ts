import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import { addFile } from '../features/attachments/files.ts'
import { sealFile, sealPhoto, sealPrinted, sealThumbnail } from '../features/attachments/sealed-content.ts'
import { setClubPicture } from '../features/attachments/set-club-picture.ts'
import { setPhoto } from '../features/attachments/set-photo.ts'
import type { Club } from './club.ts'
import { vaultOf } from './vault.ts'

/** Seals before it waits for its turn to write, so that nobody waits for twenty megabytes. */
export async function addAttachment(
  club: Club,
  { memberId, file, thumbnail }: Inputs['attachments']['add'],
): Promise<Outputs['attachments']['add']> {
  const vault = vaultOf(club)
  const content = await sealFile(vault, file)
  const small = await sealThumbnail(vault, thumbnail)
  return club.command((ctx) => addFile(ctx, { memberId, content, thumbnail: small }))
}

export async function setMemberPhoto(
  club: Club,
  { memberId, photo, thumbnail }: Inputs['attachments']['setPhoto'],
): Promise<Outputs['attachments']['setPhoto']> {
  if (photo === null) return club.command((ctx) => setPhoto(ctx, { memberId, photo: null }))
  const vault = vaultOf(club)
  const content = await sealPhoto(vault, photo)
  const small = await sealThumbnail(vault, thumbnail)
  return club.command((ctx) => setPhoto(ctx, { memberId, photo: { content, thumbnail: small } }))
}

export async function keepClubPicture(
  club: Club,
  { which, picture }: Inputs['settings']['setPicture'],
): Promise<Outputs['settings']['setPicture']> {
  const content = picture === null ? null : await sealPrinted(vaultOf(club), picture)
  return club.command((ctx) => setClubPicture(ctx, { which, content }))
}
