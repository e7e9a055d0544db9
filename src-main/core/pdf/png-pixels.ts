import { inflateSync } from 'node:zlib'

export interface PngPixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue of each pixel, row by row. */
  readonly rgb: Uint8Array
  /** 255 is opaque. */
  readonly alpha: Uint8Array
}

interface Header {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly kind: Kind
  readonly interlaced: boolean
}

/** PNG's colour types: grey, colour, palette, and the first two with alpha. */
type Kind = 0 | 2 | 3 | 4 | 6

interface Drawing {
  readonly header: Header
  readonly colours: { readonly palette: Uint8Array; readonly transparent: Uint8Array }
}

type Samples = Uint16Array<ArrayBuffer>

const channelsOf: Readonly<Record<Kind, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Where the rows of Adam7's seven pictures lie: first column and row, and the steps between them. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Every pixel of a PNG at eight bits a colour. At once, where pdfkit's own reading ends after the file is written. Throws on a damaged one. */
export function pngPixels(file: Uint8Array): PngPixels {
  const chunks = chunksOf(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  const header = headerOf(chunks.get('IHDR') ?? Buffer.alloc(0))
  const { width, height, kind } = header
  const colours = { palette: chunks.get('PLTE') ?? Buffer.alloc(0), transparent: chunks.get('tRNS') ?? Buffer.alloc(0) }
  // One byte more in each row of each pass says how the row was filtered.
  const most = (width * channelsOf[kind] * 2 + 8) * (height + 8) * 2
  const data = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0), { maxOutputLength: most })

  const pixels = { width, height, rgb: new Uint8Array(width * height * 3), alpha: new Uint8Array(width * height) }
  const drawing: Drawing = { header, colours }
  const samples: Samples = new Uint16Array(4)
  let at = 0
  for (const [left, top, across, down] of header.interlaced ? passes : [[0, 0, 1, 1] as const]) {
    const columns = Math.ceil((width - left) / across)
    const rows = Math.ceil((height - top) / down)
    if (columns === 0 || rows === 0) continue
    const row = Math.ceil((columns * channelsOf[kind] * header.bits) / 8)
    const plain = unfiltered(data.subarray(at, at + rows * (row + 1)), { row, rows, header })
    at += rows * (row + 1)
    for (let y = 0; y < rows; y += 1) {
      const line = plain.subarray(y * row, (y + 1) * row)
      for (let x = 0; x < columns; x += 1) {
        readSamples(line, x, header, samples)
        setPixel(pixels, (top + y * down) * width + left + x * across, samples, drawing)
      }
    }
  }
  return pixels
}

/** By name; what is cut into several is joined. */
function chunksOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    if (at + 12 + length > file.length) throw new Error('PNG ends too early')
    const content = file.subarray(at + 8, at + 8 + length)
    found.set(name, Buffer.concat([found.get(name) ?? Buffer.alloc(0), content]))
    if (name === 'IEND') return found
    at += 12 + length
  }
  throw new Error('PNG without an end')
}

function headerOf(chunk: Buffer): Header {
  const kind = chunk[9]
  if (chunk.length !== 13 || !(kind === 0 || kind === 2 || kind === 3 || kind === 4 || kind === 6))
    throw new Error('PNG of an unknown kind')
  return {
    ...{ width: chunk.readUInt32BE(0), height: chunk.readUInt32BE(4) },
    ...{ bits: chunk[8] ?? 8, kind, interlaced: chunk[12] === 1 },
  }
}

/** Rows are stored as differences from what lies left and above. */
function unfiltered(
  data: Uint8Array,
  { row, rows, header }: { readonly row: number; readonly rows: number; readonly header: Header },
): Uint8Array {
  if (data.length < rows * (row + 1)) throw new Error('PNG ends too early')
  const step = Math.max(1, (channelsOf[header.kind] * header.bits) >> 3)
  const plain = new Uint8Array(row * rows)
  for (let y = 0; y < rows; y += 1) {
    const from = y * (row + 1)
    const predict = predictors[data[from] ?? 0]
    if (predict === undefined) throw new Error('PNG with an unknown filter')
    const at = y * row
    for (let x = 0; x < row; x += 1) {
      const left = x < step ? 0 : (plain[at + x - step] as number)
      const above = y === 0 ? 0 : (plain[at + x - row] as number)
      const corner = x < step || y === 0 ? 0 : (plain[at + x - row - step] as number)
      plain[at + x] = (data[from + 1 + x] as number) + predict(left, above, corner)
    }
  }
  return plain
}

/** What a byte is expected to be, by the number of the filter. */
const predictors: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)]
    const toCorner = Math.abs(left + above - corner - corner)
    if (toLeft <= toAbove && toLeft <= toCorner) return left
    return toAbove <= toCorner ? above : corner
  },
]

/** Puts a pixel's samples, 1 to 16 bits each as they are stored, into `into`. */
function readSamples(row: Uint8Array, x: number, { kind, bits }: Header, into: Samples): void {
  const channels = channelsOf[kind]
  for (let channel = 0; channel < channels; channel += 1) {
    const at = x * channels + channel
    if (bits === 8) into[channel] = row[at] ?? 0
    else if (bits === 16) into[channel] = ((row[at * 2] ?? 0) << 8) | (row[at * 2 + 1] ?? 0)
    else into[channel] = ((row[(at * bits) >> 3] ?? 0) >> (8 - bits - ((at * bits) & 7))) & ((1 << bits) - 1)
  }
}

function setPixel({ rgb, alpha }: PngPixels, at: number, samples: Samples, { header, colours }: Drawing): void {
  const { kind, bits } = header
  const { palette, transparent } = colours
  const first = samples[0] as number
  const byte = (sample: number) => (bits === 8 ? sample : Math.round((sample * 255) / (2 ** bits - 1)))
  const isColour = kind === 2 || kind === 6
  for (let part = 0; part < 3; part += 1) {
    const sample = isColour ? (samples[part] as number) : first
    rgb[at * 3 + part] = kind === 3 ? (palette[first * 3 + part] ?? 0) : byte(sample)
  }
  if (kind === 3) alpha[at] = transparent[first] ?? 255
  else if (kind === 4) alpha[at] = byte(samples[1] as number)
  else if (kind === 6) alpha[at] = byte(samples[3] as number)
  else alpha[at] = isTransparent(samples, channelsOf[kind], transparent) ? 0 : 255
}

/** Of a picture without alpha one colour may be transparent, named in two bytes a sample. */
function isTransparent(samples: Samples, channels: number, named: Uint8Array): boolean {
  if (named.length < channels * 2) return false
  for (let at = 0; at < channels; at += 1)
    if (samples[at] !== (((named[at * 2] ?? 0) << 8) | (named[at * 2 + 1] ?? 0))) return false
  return true
}
