/** What may be kept with a person; the screens shrink a picture to this before they send it. */
export const attachmentLimits = {
  fileBytes: 20 * 1024 * 1024,
  photoBytes: 2 * 1024 * 1024,
  photoPixels: 2000,
  thumbnailBytes: 64 * 1024,
  thumbnailPixels: 256,
} as const
