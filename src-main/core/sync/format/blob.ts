import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { NONCE_BYTES } from './aead.ts'
import { CHUNK_BYTES, openChunks, sealChunk, sealedBytes } from './chunks.ts'
import {
  commonHeader,
  damaged,
  type FrameShape,
  openFrame,
  READER,
  type Reader,
  type Unread,
  writeFrame,
} from './frame.ts'
import { derivedKey, hashOf, kidOf } from './keys.ts'
import { padme } from './padme.ts'
import { version } from './wire-change.ts'

/** Most bytes that a blob's content has. */
export const MOST_BLOB_CONTENT = 48 * 1024 * 1024
/** Most bytes that a blob's file has. */
export const MOST_BLOB_BYTES = 64 * 1024 * 1024

export type BlobHeader = Readonly<z.infer<typeof fullHeader>>

export type BlobReading =
  | { readonly kind: 'blob'; readonly name: string; readonly content: Uint8Array }
  | { readonly kind: 'noKey'; readonly header: BlobHeader }
  | { readonly kind: 'newer' }
  | Unread

/**
 * What a file is called in the store: 52 characters of base32 that only who has the organisation's first key can tell from
 * its content. The same content has the same name, whatever the epoch.
 * @param hash hex SHA-256 of the plain content.
 */
export function blobNameOf(firstKey: Uint8Array, hash: string): string {
  const name = createHmac('sha256', derivedKey(firstKey, '', 'blob-name'))
    .update(hash, 'hex')
    .digest()
  return base32(name)
}

/** The bytes of a blob. The same content under the same key gives the same bytes on every laptop, so that one name never has two. */
export function sealBlob(
  content: Uint8Array,
  { org, epoch, organisationKey, firstKey }: BlobKeys,
): { readonly name: string; readonly bytes: Uint8Array } {
  if (content.length > MOST_BLOB_CONTENT) throw new RangeError('too large for one file')
  const name = blobNameOf(firstKey, hashOf(content))
  const plain = padded(content)
  const chunks = Array.from({ length: Math.ceil(plain.length / CHUNK_BYTES) }, (_, at) =>
    plain.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES),
  )
  const cipherLen = chunks.reduce((sum, bytes) => sum + sealedBytes(bytes.length), 0)
  const header = fullHeader.parse({ org, epoch, kid: kidOf(organisationKey), minReader: READER, name, cipherLen })
  const key = blobKey(organisationKey, name)
  function* body(head: Uint8Array) {
    for (const [index, bytes] of chunks.entries()) {
      yield sealChunk(key, head, nonceOf(key, index, bytes), { index, last: index === chunks.length - 1, bytes })
    }
  }
  return { name, bytes: writeFrame(shape, header, body) }
}

export interface BlobKeys {
  readonly org: string
  readonly epoch: number
  /** Of that epoch, 32 bytes. */
  readonly organisationKey: Uint8Array
  /** Of epoch 1. */
  readonly firstKey: Uint8Array
}

/** Never throws, whatever the bytes. Whoever has a key may have sealed it; that it is the content of that name is proved. */
export function openBlob(
  bytes: Uint8Array,
  name: string,
  { firstKey, ...reader }: Reader & { readonly firstKey: Uint8Array },
): BlobReading {
  const frame = openFrame(bytes, shape, { full: fullHeader, stable: stableHeader }, reader)
  if (frame.kind === 'newer') return { kind: 'newer' }
  if (frame.kind !== 'open') return frame
  const { head, body, header, organisationKey } = frame
  if (header.name !== name) return damaged('header')
  const plain: Uint8Array[] = []
  for (const chunk of openChunks(blobKey(organisationKey, name), head, body, CHUNK_BYTES)) {
    if (chunk === undefined) return damaged('tag')
    plain.push(chunk)
  }
  const content = unpadded(Buffer.concat(plain))
  if (content === undefined || blobNameOf(firstKey, hashOf(content)) !== name) return damaged('content')
  return { kind: 'blob', name, content }
}

const shape: FrameShape = {
  magic: 'CLUBBLB1',
  end: 'ENDBLB1\n',
  mostHeaderBytes: 4096,
  mostBytes: MOST_BLOB_BYTES,
  signed: 'no',
}

const stableHeader = z.object({ minReader: version })
const fullHeader = z.strictObject({ ...commonHeader, name: z.string().regex(/^[a-z2-7]{52}$/) })

/** A key for each content, so that nothing but that content is ever sealed with it. */
function blobKey(organisationKey: Uint8Array, name: string): Uint8Array {
  return derivedKey(organisationKey, name, 'blob/1')
}

/** Of the plain bytes themselves, under the key: another chunk has another nonce, the same has the same. */
function nonceOf(key: Uint8Array, index: number, bytes: Uint8Array): Uint8Array {
  const mac = createHmac('sha256', derivedKey(key, '', 'nonce'))
    .update(`${index}\n`)
    .update(bytes)
  return new Uint8Array(mac.digest().subarray(0, NONCE_BYTES))
}

/** Its length (4 bytes, big-endian), the content, zeros up to a length that tells little. */
function padded(content: Uint8Array): Uint8Array {
  const plain = new Uint8Array(padme(4 + content.length))
  new DataView(plain.buffer).setUint32(0, content.length)
  plain.set(content, 4)
  return plain
}

function unpadded(plain: Buffer): Uint8Array | undefined {
  const length = plain.length >= 4 ? plain.readUInt32BE() : 0
  if (plain.length < 4 || plain.length !== padme(4 + length)) return undefined
  return new Uint8Array(plain.subarray(4, 4 + length))
}

function base32(bytes: Uint8Array): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
