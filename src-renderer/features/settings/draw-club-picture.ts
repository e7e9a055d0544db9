import type { ClubPicture } from '../../../src-shared/contract/clubs.ts'
import { attachmentLimits } from '../../../src-shared/domain/attachment-limits.ts'
import { readPicture, UnreadablePicture } from '../../ui/read-picture.ts'
import { cutOutSeal, type Part } from './cut-out-seal.ts'

/** The longer side in print: 20 mm of a seal and 40 mm of a logo at 600 dots an inch. */
const longest: Readonly<Record<ClubPicture, number>> = { seal: 480, logo: 960 }
/** As large as a stamp is looked for: a scan of a whole sheet is made smaller first. */
const mostSearched = 2400

export class NoSeal extends Error {}

/** The picture as it will be printed: a small PNG, of a seal without the paper around it. */
export async function drawClubPicture(file: File, which: ClubPicture): Promise<File> {
  const picture = await readPicture(file)
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height }
  const drawn = which === 'logo' ? draw(picture, whole, longest.logo) : drawSeal(picture, whole)
  picture.close()
  const name = `${file.name.replace(/\.[^.]*$/, '') || which}.png`
  return new File([await smallPng(drawn)], name, { type: 'image/png' })
}

function drawSeal(picture: ImageBitmap, whole: Part): OffscreenCanvas {
  const large = draw(picture, whole, mostSearched)
  const pen = penOf(large)
  const pixels = pen.getImageData(0, 0, large.width, large.height)
  const seal = cutOutSeal(pixels)
  if (seal === null) throw new NoSeal()
  pen.putImageData(pixels, 0, 0)
  return draw(large, seal, longest.seal)
}

function draw(source: ImageBitmap | OffscreenCanvas, part: Part, most: number): OffscreenCanvas {
  const scale = Math.min(1, most / Math.max(part.width, part.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(part.width * scale)),
    Math.max(1, Math.round(part.height * scale)),
  )
  const pen = penOf(canvas)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height)
  return canvas
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) throw new UnreadablePicture()
  return pen
}

/** A photograph as a logo can be long as a PNG: then it is drawn at half the size. */
async function smallPng(canvas: OffscreenCanvas): Promise<Blob> {
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  if (blob.size <= attachmentLimits.photoBytes) return blob
  const { width, height } = canvas
  return smallPng(draw(canvas, { x: 0, y: 0, width, height }, Math.max(width, height) / 2))
}
