export interface ImageHeader {
  readonly mediaType: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
}

export interface JpegHeader extends ImageHeader {
  /** 1 grey, 3 colours, 4 for print. */
  readonly channels: number
}

/** What a file says of itself in its first bytes, whatever its name; null where it is neither JPEG nor PNG. */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = pngHeader(data) ?? jpegHeader(data)
  return found !== null && found.width > 0 && found.height > 0 ? found : null
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const pngFirst = Buffer.from([0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])

function pngHeader(data: Buffer): ImageHeader | null {
  const isPng = data.length >= 33 && data.subarray(0, 8).equals(pngStart) && data.subarray(8, 16).equals(pngFirst)
  return isPng ? { mediaType: 'image/png', width: data.readUInt32BE(16), height: data.readUInt32BE(20) } : null
}

/** Goes from segment to segment to the one that begins the picture. */
export function jpegHeader(data: Buffer): JpegHeader | null {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 <= data.length) {
    if (data[at] !== 0xff) return null
    const marker = data[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) {
      const [height, width, channels] = [data.readUInt16BE(at + 5), data.readUInt16BE(at + 7), data[at + 9] ?? 0]
      return { mediaType: 'image/jpeg', width, height, channels }
    }
    const length = data.readUInt16BE(at + 2)
    if (marker === 0xda || marker === 0xd9 || length < 2) return null
    at += 2 + length
  }
  return null
}

/** SOF0 to SOF15 without the three markers of tables that stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
