import { crc32, deflateSync } from 'node:zlib'

/** A real PNG of one colour. */
export function png(width: number, height = width, shade = 0x2b): Buffer<ArrayBuffer> {
  const lines = Buffer.alloc((width + 1) * height, shade)
  for (let line = 0; line < height; line += 1) lines[line * (width + 1)] = 0
  return encoded({ width, height, bits: 8, kind: 0 }, lines)
}

interface PngForm {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly kind: number
  readonly interlaced?: boolean
  /** Chunks before the pixels. */
  readonly before?: readonly (readonly [type: string, content: Buffer])[]
}

/** A PNG of rows as they are stored, each with its filter in front. */
export function encoded(
  { width, height, bits, kind, interlaced, before = [] }: PngForm,
  lines: Buffer,
): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, kind, 0, 0, interlaced ? 1 : 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...before.map(([type, content]) => chunk(type, content)),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A square seal (角印) as clubs have them scanned: red strokes in a red frame, all else transparent. */
export function sealPng(side = 240): Buffer<ArrayBuffer> {
  const strokes = [
    [0.14, 0.2, 0.36, 0.06],
    [0.29, 0.12, 0.06, 0.34],
    [0.14, 0.4, 0.36, 0.06],
    [0.6, 0.14, 0.26, 0.06],
    [0.6, 0.14, 0.06, 0.32],
    [0.8, 0.14, 0.06, 0.32],
    [0.6, 0.4, 0.26, 0.06],
    [0.14, 0.58, 0.3, 0.06],
    [0.14, 0.58, 0.06, 0.28],
    [0.38, 0.58, 0.06, 0.28],
    [0.26, 0.68, 0.06, 0.18],
    [0.56, 0.62, 0.32, 0.06],
    [0.69, 0.55, 0.06, 0.33],
    [0.56, 0.82, 0.32, 0.06],
  ] as const
  const isInk = (x: number, y: number) =>
    Math.min(x, y, 1 - x, 1 - y) < 0.05 ||
    strokes.some(([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height)
  return rgbaPng(side, side, (x, y) => (isInk(x / side, y / side) ? [200, 38, 30, 235] : [0, 0, 0, 0]))
}

type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

/** Each pixel as it is asked for. */
export function rgbaPng(width: number, height: number, pixel: (x: number, y: number) => Pixel): Buffer<ArrayBuffer> {
  const lines = Buffer.alloc((width * 4 + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) lines.set(pixel(x, y), y * (width * 4 + 1) + 1 + x * 4)
  return encoded({ width, height, bits: 8, kind: 6 }, lines)
}

/** As much of a JPEG as says how large it is: an EXIF segment, tables, the frame. */
export function jpegHeader(width: number, height = width): Buffer<ArrayBuffer> {
  const frame = Buffer.alloc(17)
  frame.writeUInt16BE(17, 0)
  frame[2] = 8
  frame.writeUInt16BE(height, 3)
  frame.writeUInt16BE(width, 5)
  frame[7] = 3
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.from('Exif\0\0 GPS 35.68 139.76')),
    segment(0xc4, Buffer.alloc(30)),
    Buffer.from([0xff, 0xff, 0xc2]),
    frame,
    Buffer.from([0xff, 0xd9]),
  ])
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}
