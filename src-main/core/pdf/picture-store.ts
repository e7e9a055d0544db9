import { deflateSync } from 'node:zlib'
import { type JpegHeader, jpegHeader } from './image-header.ts'
import type { PdfDocument, PdfReference } from './pdf-document.ts'
import { pngPixels } from './png-pixels.ts'

/** Files of pictures, PNG or JPEG, by the id that a snapshot names them with. */
export type PictureFiles = ReadonlyMap<string, Uint8Array>

export type EmbeddedPicture = {
  readonly name: string
  readonly reference: PdfReference
  /** Height by width. */
  readonly slope: number
}

/** Pictures kept in the document once and shown on many pages; null where there is none of that id. */
export type PictureStore = { get(id: string | null | undefined): EmbeddedPicture | null }

export function createPictureStore(document: PdfDocument, files: PictureFiles): PictureStore {
  const embedded = new Map<string, EmbeddedPicture>()
  return {
    get: (id) => {
      const file = id == null ? undefined : files.get(id)
      if (id == null || file === undefined) return null
      const picture = embedded.get(id) ?? { ...embed(document, file), name: `P${embedded.size + 1}` }
      embedded.set(id, picture)
      return picture
    },
  }
}

/** Whether a PNG or JPEG can be printed to its last pixel. */
export function isPrintable(file: Uint8Array): boolean {
  const jpeg = jpegHeader(Buffer.from(file))
  if (jpeg !== null) return jpeg.channels in colourSpaces && file.at(-2) === 0xff && file.at(-1) === 0xd9
  try {
    preparedPng(file)
    return true
  } catch {
    return false
  }
}

type Embedded = Omit<EmbeddedPicture, 'name'>

function embed(document: PdfDocument, file: Uint8Array): Embedded {
  const jpeg = jpegHeader(Buffer.from(file))
  return jpeg === null ? embedPng(document, file) : embedJpeg(document, file, jpeg)
}

const colourSpaces: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }

/** Goes into the file as it is; programs write the four colours of print turned round. */
function embedJpeg(document: PdfDocument, file: Uint8Array, { width, height, channels }: JpegHeader): Embedded {
  const reference = document.ref({
    ...imageOf(width, height),
    ...{ Filter: 'DCTDecode', ColorSpace: colourSpaces[channels] },
    ...(channels === 4 && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
  })
  reference.end(file)
  return { reference, slope: height / width }
}

function imageOf(width: number, height: number) {
  return { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 }
}

function embedPng(document: PdfDocument, file: Uint8Array): Embedded {
  const { width, height, colours, mask } = preparedPng(file)
  const packed = { ...imageOf(width, height), Filter: 'FlateDecode' }
  const soft = mask && document.ref({ ...packed, ColorSpace: 'DeviceGray' })
  soft?.end(mask ?? undefined)
  const reference = document.ref({ ...packed, ColorSpace: 'DeviceRGB', ...(soft && { SMask: soft }) })
  reference.end(colours)
  return { reference, slope: height / width }
}

interface PreparedPng {
  readonly width: number
  readonly height: number
  /** Both packed as PDF wants them; no mask where all is opaque. */
  readonly colours: Buffer
  readonly mask: Buffer | null
}

/** Of a thousand files with the same seal it is unpacked for the first. */
const prepared = new WeakMap<Uint8Array, PreparedPng>()

function preparedPng(file: Uint8Array): PreparedPng {
  const known = prepared.get(file)
  if (known !== undefined) return known
  const { width, height, rgb, alpha } = pngPixels(file)
  const mask = alpha.every((value) => value === 255) ? null : deflateSync(alpha)
  const fresh = { width, height, colours: deflateSync(rgb), mask }
  prepared.set(file, fresh)
  return fresh
}
