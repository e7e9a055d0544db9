import { z } from 'zod'
import { canonicalJson, parseCanonical } from './canonical-json.ts'
import { hashOf, kidOf, sign, verify } from './keys.ts'
import { deviceId, epoch, key32, kid, version } from './wire-change.ts'

/** Readers of this version understand files whose `minReader` is at most this; counted as the schema's versions are. */
export const READER = 50

/**
 * How one kind of file is framed: 8 bytes of magic, the header's length (4 bytes, big-endian), the header (canonical JSON),
 * a body of `cipherLen` bytes, an Ed25519 signature of 64 bytes where it is signed, 8 bytes that end it.
 */
export interface FrameShape {
  readonly magic: string
  readonly end: string
  readonly mostHeaderBytes: number
  readonly mostBytes: number
  /** Over every byte before it, over the SHA-256 of those, or not at all. */
  readonly signed: 'bytes' | 'digest' | 'no'
}

/**
 * Why a file is damaged: `magic` it does not begin as such a file · `size` over the limit · `header` · `length` longer than it
 * says · `end` · `signature` · `tag` the cipher's · `content` what was sealed is no such content.
 */
export type DamageWhy = 'magic' | 'size' | 'header' | 'length' | 'end' | 'signature' | 'tag' | 'content'

/** Answers about a file that nothing can be said of yet, or ever. */
export type Unread =
  /** Shorter than it says: it may still be on its way. */
  | { readonly kind: 'arriving' }
  | { readonly kind: 'damaged'; readonly why: DamageWhy }
  /** Whole, but of another organisation. */
  | { readonly kind: 'foreign' }

export interface Reader {
  readonly org: string
  /** The organisation's key of an epoch, 32 bytes. Two may have been made for one epoch at once; `kid` tells which it is. */
  readonly key: (epoch: number, kid: string) => Uint8Array | undefined
}

/** What the headers of all kinds have in common. */
export const commonHeader = {
  org: deviceId,
  epoch,
  kid,
  minReader: version,
  cipherLen: z.int().min(0),
} as const

export type OpenFrame<Header, Stable> =
  | {
      readonly kind: 'open'
      readonly header: Header
      /** Magic, length and header: what each cipher is bound to. */
      readonly head: Uint8Array
      readonly body: Uint8Array
      readonly organisationKey: Uint8Array
    }
  /** Whole, but under a key that is not here. */
  | { readonly kind: 'noKey'; readonly header: Header }
  /** Whole, but only a newer version of the program can read it. */
  | { readonly kind: 'newer'; readonly header: Stable }
  | Unread

/** A whole file. `body` is given the head, which it binds its ciphers to, and gives `cipherLen` bytes in parts. */
export function writeFrame(
  shape: FrameShape,
  header: { readonly cipherLen: number },
  body: (head: Uint8Array) => Iterable<Uint8Array>,
  signKey?: string,
): Uint8Array {
  const text = Buffer.from(canonicalJson(header))
  const start = 12 + text.length
  const total = start + header.cipherLen + trailerBytes(shape)
  if (text.length > shape.mostHeaderBytes || total > shape.mostBytes) throw new RangeError('too large for one file')
  const file = new Uint8Array(total)
  file.set(Buffer.from(shape.magic), 0)
  new DataView(file.buffer).setUint32(8, text.length)
  file.set(text, 12)
  let at = start
  for (const part of body(file.subarray(0, start))) {
    file.set(part, at)
    at += part.length
  }
  if (at !== start + header.cipherLen) throw new RangeError('the body has another length than the header says')
  if (shape.signed !== 'no') file.set(sign(signKey ?? '', signedPart(shape, file.subarray(0, at))), at)
  file.set(Buffer.from(shape.end), total - 8)
  return file
}

/**
 * The ladder of a reader, up to the key: no word of a header is believed before its signature.
 * @param headers `stable` what every version's header holds, `full` that of this version.
 */
export function openFrame<Header extends { epoch: number; kid: string }, Stable>(
  bytes: Uint8Array,
  shape: FrameShape,
  headers: { readonly full: z.ZodType<Header>; readonly stable: z.ZodType<Stable> },
  { org, key }: Reader,
): OpenFrame<Header, Stable> {
  const outer = readOuter(bytes, shape)
  if (outer.kind !== 'outer') return outer
  const { header: loose, head, body } = outer
  if (loose.org !== org) return { kind: 'foreign' }
  const isNewer = loose.minReader > READER
  const { data: stable } = headers.stable.safeParse(loose)
  if (isNewer) return stable === undefined ? damaged('header') : { kind: 'newer', header: stable }
  const { data: header } = headers.full.safeParse(loose)
  if (header === undefined) return damaged('header')
  const organisationKey = key(header.epoch, header.kid)
  const isTheKey = organisationKey !== undefined && kidOf(organisationKey) === header.kid
  return isTheKey ? { kind: 'open', header, head, body, organisationKey } : { kind: 'noKey', header }
}

export function damaged(why: DamageWhy): { readonly kind: 'damaged'; readonly why: DamageWhy } {
  return { kind: 'damaged', why }
}

/** What every version of this program can rely on; the rest of a header may be newer. */
const looseHeader = z.looseObject({
  org: deviceId,
  minReader: z.int().min(1),
  cipherLen: z.int().min(0),
  pub: key32.optional(),
})

type Outer = {
  readonly kind: 'outer'
  readonly header: z.infer<typeof looseHeader>
  readonly head: Uint8Array
  readonly body: Uint8Array
}

function readOuter(bytes: Uint8Array, shape: FrameShape): Outer | Unread {
  if (bytes.length > shape.mostBytes) return damaged('size')
  if (!beginsAs(bytes, shape.magic)) return damaged('magic')
  if (bytes.length < 12) return { kind: 'arriving' }
  const headerBytes = viewOf(bytes).getUint32(8)
  if (headerBytes > shape.mostHeaderBytes) return damaged('header')
  const start = 12 + headerBytes
  if (bytes.length < start) return { kind: 'arriving' }
  const { data: header } = looseHeader.safeParse(parseCanonical(bytes.subarray(12, start)))
  if (header === undefined) return damaged('header')
  const end = start + header.cipherLen
  const total = end + trailerBytes(shape)
  if (total > shape.mostBytes) return damaged('size')
  if (bytes.length < total) return { kind: 'arriving' }
  if (bytes.length > total) return damaged('length')
  if (Buffer.from(bytes.subarray(total - 8)).toString('latin1') !== shape.end) return damaged('end')
  if (!isSigned(shape, header.pub, bytes.subarray(0, end), bytes.subarray(end, total - 8))) return damaged('signature')
  return { kind: 'outer', header, head: bytes.subarray(0, start), body: bytes.subarray(start, end) }
}

function isSigned(shape: FrameShape, pub: string | undefined, before: Uint8Array, signature: Uint8Array): boolean {
  if (shape.signed === 'no') return true
  return pub !== undefined && verify(pub, signedPart(shape, before), signature)
}

function signedPart(shape: FrameShape, before: Uint8Array): Uint8Array {
  return shape.signed === 'digest' ? Buffer.from(hashOf(before), 'hex') : before
}

function trailerBytes(shape: FrameShape): number {
  return (shape.signed === 'no' ? 0 : 64) + 8
}

/** As far as the bytes go. */
function beginsAs(bytes: Uint8Array, magic: string): boolean {
  const first = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  return magic.startsWith(first)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
