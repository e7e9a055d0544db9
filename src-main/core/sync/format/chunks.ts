import { NONCE_BYTES, open, seal, TAG_BYTES } from './aead.ts'
import { hashOf } from './keys.ts'

/** As long as every chunk's plain bytes are, but for the last one's. */
export const CHUNK_BYTES = 1024 * 1024
const FRAME_BYTES = 4 + NONCE_BYTES

/** One chunk before it is sealed. */
export interface Chunk {
  readonly index: number
  readonly last: boolean
  readonly bytes: Uint8Array
}

/** How many bytes a chunk of so many takes once it is sealed. */
export function sealedBytes(bytes: number): number {
  return FRAME_BYTES + bytes + TAG_BYTES
}

/**
 * Length of the cipher (4 bytes, big-endian), nonce, cipher: bound to the file's head, to its place, and to whether it is the
 * last, so that none can be moved, left out or added.
 */
export function sealChunk(key: Uint8Array, head: Uint8Array, nonce: Uint8Array, chunk: Chunk): Uint8Array {
  const cipher = seal(key, nonce, boundTo(head, chunk), chunk.bytes)
  const frame = new Uint8Array(FRAME_BYTES + cipher.length)
  new DataView(frame.buffer).setUint32(0, cipher.length)
  frame.set(nonce, 4)
  frame.set(cipher, FRAME_BYTES)
  return frame
}

/** The chunks of a body one by one, as long as they are right; undefined where one is not, and then no more. */
export function* openChunks(
  key: Uint8Array,
  head: Uint8Array,
  body: Uint8Array,
  mostBytes: number,
): Generator<Uint8Array | undefined, void> {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  let at = 0
  for (let index = 0; ; index++) {
    const length = at + FRAME_BYTES <= body.length ? view.getUint32(at) : 0
    const end = at + FRAME_BYTES + length
    const fits = length >= TAG_BYTES && length <= mostBytes + TAG_BYTES && end <= body.length
    if (!fits) return yield undefined
    const last = end === body.length
    const nonce = body.subarray(at + 4, at + FRAME_BYTES)
    const bytes = open(key, nonce, boundTo(head, { index, last }), body.subarray(at + FRAME_BYTES, end))
    yield bytes
    if (bytes === undefined || last) return
    at = end
  }
}

function boundTo(head: Uint8Array, { index, last }: Omit<Chunk, 'bytes'>): Uint8Array {
  const bound = Buffer.alloc(37)
  bound.write(hashOf(head), 'hex')
  bound.writeUInt32BE(index, 32)
  bound.writeUInt8(last ? 1 : 0, 36)
  return bound
}
