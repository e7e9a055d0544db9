import { attachmentLimits } from '../../../src-shared/domain/attachment-limits.ts'
import { readPicture, UnreadablePicture } from '../../ui/read-picture.ts'

const portraitSide = 512
const thumbnailSide = 96

export interface DrawnPhoto {
  readonly photo: File
  readonly thumbnail: File
}

/**
 * A square portrait and its thumbnail, drawn anew: turned as the camera was held, and without the place and time that
 * cameras write into their pictures.
 */
export async function drawPhoto(file: File): Promise<DrawnPhoto> {
  const picture = await readPicture(file)
  try {
    const side = Math.min(picture.width, picture.height)
    // Faces are rather in the upper half of an upright picture.
    const part = { x: (picture.width - side) / 2, y: (picture.height - side) / 4, width: side, height: side }
    const name = `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`
    return {
      photo: await draw(picture, part, Math.min(portraitSide, side), name),
      thumbnail: await draw(picture, part, thumbnailSide, name),
    }
  } finally {
    picture.close()
  }
}

/** A small whole picture of a file; undefined where it is no picture that a browser can draw. */
export async function drawThumbnail(file: File): Promise<File | undefined> {
  // Some systems tell no kind, and whoever only claims to be a picture is found out below.
  if (!file.type.startsWith('image/') && !/\.(?:jpe?g|png|gif|webp|avif|bmp)$/i.test(file.name)) return undefined
  try {
    const picture = await readPicture(file)
    const whole = { x: 0, y: 0, width: picture.width, height: picture.height }
    const drawn = await draw(picture, whole, thumbnailSide * 2, `${file.name}.jpg`)
    picture.close()
    return drawn.size <= attachmentLimits.thumbnailBytes ? drawn : undefined
  } catch {
    return undefined
  }
}

type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** On white, since JPEG knows no transparency; `longest` is the longer side of what is drawn. */
async function draw(picture: ImageBitmap, part: Part, longest: number, name: string): Promise<File> {
  const scale = Math.min(1, longest / Math.max(part.width, part.height))
  const [width, height] = [part.width, part.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ]
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new UnreadablePicture()
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 })
  return new File([blob], name, { type: 'image/jpeg' })
}
