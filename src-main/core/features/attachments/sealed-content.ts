import { attachmentLimits } from '../../../../src-shared/domain/attachment-limits.ts'
import { cleanFileName } from '../../../../src-shared/domain/clean-file-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { SealedFile } from '../../db/attachments.ts'
import { type ImageHeader, imageHeader } from '../../pdf/image-header.ts'
import { isPrintable } from '../../pdf/picture-store.ts'

/** Where a club keeps its files, sealed. */
export interface Vault {
  seal(content: Uint8Array): Promise<SealedFile>
  open(file: Pick<SealedFile, 'sealedName' | 'bytes'>): Promise<Uint8Array<ArrayBuffer>>
}

export interface SealedContent extends SealedFile {
  readonly fileName: string
  readonly mediaType: string
}

/** Seals any file of a person; of what kind it is, its bytes say. */
export async function sealFile(vault: Vault, file: File): Promise<SealedContent> {
  const fileName = cleanFileName(file.name)
  if (file.size > attachmentLimits.fileBytes) throw tooLarge(fileName, attachmentLimits.fileBytes)
  if (file.size === 0) throw refuse('ATTACHMENT_EMPTY', { fileName })
  const bytes = await bytesOf(file)
  return { ...(await vault.seal(bytes)), fileName, mediaType: mediaTypeOf(bytes) }
}

export async function sealPhoto(vault: Vault, file: File): Promise<SealedContent> {
  const { photoBytes, photoPixels } = attachmentLimits
  return sealImage(vault, file, { bytes: photoBytes, pixels: photoPixels })
}

/** What papers print must not only begin as a picture. */
export async function sealPrinted(vault: Vault, file: File): Promise<SealedContent> {
  const { photoBytes, photoPixels } = attachmentLimits
  return sealImage(vault, file, { bytes: photoBytes, pixels: photoPixels, isWhole: isPrintable })
}

/** Nothing for nothing: a file without a picture has no thumbnail. */
export async function sealThumbnail(vault: Vault, file: File | undefined): Promise<SealedContent | null> {
  const { thumbnailBytes, thumbnailPixels } = attachmentLimits
  return file === undefined ? null : sealImage(vault, file, { bytes: thumbnailBytes, pixels: thumbnailPixels })
}

async function sealImage(
  vault: Vault,
  file: File,
  most: {
    readonly bytes: number
    readonly pixels: number
    readonly isWhole?: (bytes: Uint8Array) => boolean
  },
): Promise<SealedContent> {
  const fileName = cleanFileName(file.name)
  if (file.size > most.bytes) throw tooLarge(fileName, most.bytes)
  const bytes = await bytesOf(file)
  const header = imageHeader(bytes)
  if (header === null) throw refuse('NOT_A_PICTURE', { fileName })
  refuseLarge(header, most.pixels)
  if (most.isWhole?.(bytes) === false) throw refuse('NOT_A_PICTURE', { fileName })
  return { ...(await vault.seal(bytes)), fileName, mediaType: header.mediaType }
}

function refuseLarge({ width, height }: ImageHeader, limit: number): void {
  if (width > limit || height > limit) throw refuse('PICTURE_TOO_LARGE', { width, height, limit })
}

function tooLarge(fileName: string, limit: number) {
  return refuse('ATTACHMENT_TOO_LARGE', { fileName, limit })
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

/** Told by the bytes and never by the name, so that nothing is ever opened as what it only claims to be. */
function mediaTypeOf(bytes: Uint8Array): string {
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  return imageHeader(bytes)?.mediaType ?? (isPdf ? 'application/pdf' : 'application/octet-stream')
}
