/** A picture as it is drawn for one size: its PNG and, below 256, its pixels from the top left as red, green, blue, alpha. */
export interface Drawn {
  readonly size: number
  readonly png: Buffer
  readonly rgba: Uint8Array
}

/** Windows' icon: small pictures as bitmaps, which every reader knows, the large one as PNG. */
export function icoOf(pictures: readonly Drawn[]): Buffer {
  const images = pictures.map((picture) => (picture.size < 256 ? bitmapOf(picture) : picture.png))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size }] of pictures.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(images[index]?.length ?? 0, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += images[index]?.length ?? 0
  }
  return Buffer.concat([head, ...images])
}

/** macOS' names for a PNG of so many pixels; the second one stands for half the size on a fine screen. */
const icnsTypes: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

export function icnsOf(pictures: readonly Drawn[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => (icnsTypes[size] ?? []).map((type) => icnsPart(type, png)))
  return icnsPart('icns', Buffer.concat(parts))
}

function icnsPart(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}

/** A bitmap without its file's head, from the bottom row up, and an empty mask, as an icon holds it. */
function bitmapOf({ size, rgba }: Drawn): Buffer {
  const head = Buffer.alloc(40)
  head.writeUInt32LE(40, 0)
  head.writeInt32LE(size, 4)
  head.writeInt32LE(size * 2, 8)
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(32, 14)
  const pixels = Buffer.alloc(size * size * 4)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray((row * size + column) * 4)
      pixels.set([blue, green, red, alpha], ((size - 1 - row) * size + column) * 4)
    }
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([head, pixels, mask])
}
