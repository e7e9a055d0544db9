import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]
export interface PortraitColours {
  readonly ground: Colour
  readonly clothes: Colour
  readonly hair: Colour
}

const side = 160
const skin: Colour = [240, 207, 176]

/** A head and shoulders drawn from circles, as a PNG: nobody's picture, so that the sample club shows where photos stand. */
export function samplePortrait(colours: PortraitColours): Buffer<ArrayBuffer> {
  const lines = Buffer.alloc((side * 3 + 1) * side)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      lines.set(smoothColour(colours, x, y), y * (side * 3 + 1) + 1 + x * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The mean of four points, for edges without steps. */
function smoothColour(colours: PortraitColours, x: number, y: number): number[] {
  const points = [0.25, 0.75].flatMap((dx) => [0.25, 0.75].map((dy) => colourAt(colours, x + dx, y + dy)))
  return [0, 1, 2].map((part) => Math.round(points.reduce((sum, colour) => sum + (colour[part] ?? 0), 0) / 4))
}

function colourAt({ ground, clothes, hair }: PortraitColours, x: number, y: number): Colour {
  if (isInside(x, y, { x: 80, y: 66, width: 30, height: 36 })) return y < 52 ? hair : skin
  if (isInside(x, y, { x: 80, y: 58, width: 36, height: 36 }) && y < 70) return hair
  if (isInside(x, y, { x: 80, y: 164, width: 58, height: 52 })) return clothes
  return Math.abs(x - 80) < 12 && y > 90 && y < 120 ? skin : ground
}

function isInside(
  x: number,
  y: number,
  oval: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): boolean {
  return ((x - oval.x) / oval.width) ** 2 + ((y - oval.y) / oval.height) ** 2 < 1
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(content.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
