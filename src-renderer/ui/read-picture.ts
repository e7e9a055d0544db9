/** More than any camera writes; a picture that unpacks to more than memory holds must not be begun. */
const largestFile = 60 * 1024 * 1024

export class UnreadablePicture extends Error {}

/** A file as a picture to draw from, turned as the camera was held. */
export async function readPicture(file: File): Promise<ImageBitmap> {
  if (file.size > largestFile) throw new UnreadablePicture()
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    throw new UnreadablePicture()
  }
}
