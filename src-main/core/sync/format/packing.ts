import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { padme } from './padme.ts'

/** Deflated (RFC 1951), then filled with zeros to a length that tells little. */
export function pack(plain: Uint8Array): Uint8Array {
  const deflated = deflateRawSync(plain)
  const packed = new Uint8Array(padme(deflated.length))
  packed.set(deflated)
  return packed
}

/** Undefined unless it is exactly `plainBytes` long; never inflates further than that. */
export function unpack(packed: Uint8Array, plainBytes: number): Uint8Array | undefined {
  try {
    const options = { maxOutputLength: Math.max(plainBytes, 1), info: true } as const
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    const end = engine.bytesWritten
    const filled = packed.subarray(end).every((byte) => byte === 0) && packed.length === padme(end)
    return filled && buffer.length === plainBytes ? buffer : undefined
  } catch {
    return undefined
  }
}
