import { createHash, randomBytes } from 'node:crypto'

/** Where new ids come from; tests give a counted one. */
export interface Ids {
  uuid(): string
  device(): string
}

/** UUIDv7 of this moment, rising even within one millisecond, so that ids of one writer sort by age. */
export function systemIds(now: () => number): Ids {
  let lastMs = 0
  let counter = 0
  return {
    uuid() {
      const ms = now()
      if (ms > lastMs) {
        lastMs = ms
        counter = randomBytes(2).readUInt16BE() & 0x07ff
      } else if (++counter > 0x0fff) {
        lastMs += 1
        counter = 0
      }
      return uuidFrom(lastMs, counter, randomEight())
    },
    device: () => base32(randomBytes(9)).slice(0, 13),
  }
}

/** UUIDv8 of SHA-256 over a canonical tuple: two laptops that do the same thing give it the same id. */
export function deterministicId(...tuple: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(tuple)).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return dashed(hash.subarray(0, 16).toString('hex'))
}

let pool = Buffer.alloc(0)

/** Asking the system once for many saves a call for each of a hundred thousand rows. */
function randomEight(): Buffer {
  if (pool.length < 8) pool = randomBytes(4096)
  const taken = pool.subarray(0, 8)
  pool = pool.subarray(8)
  return taken
}

function uuidFrom(ms: number, counter: number, random: Buffer): string {
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
  const time = ms.toString(16).padStart(12, '0')
  return dashed(`${time}7${counter.toString(16).padStart(3, '0')}${random.toString('hex')}`)
}

function dashed(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

function base32(bytes: Uint8Array): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join('')
}
