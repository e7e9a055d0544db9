import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  randomBytes,
  scryptSync,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto'

/** Gives that many bytes nobody can guess; tests give counted ones. */
export type Random = (bytes: number) => Uint8Array

/** A pair of 32-byte keys, each in base64. */
export interface KeyPair {
  readonly pub: string
  readonly key: string
}

export const systemRandom: Random = (bytes) => new Uint8Array(randomBytes(bytes))

/** Ed25519 (RFC 8032): what a device signs with. */
export function makeSigningPair(random: Random = systemRandom): KeyPair {
  return pairOf('ed25519', random(32))
}

/** X25519 (RFC 7748): what others seal a key to. */
export function makeBoxPair(random: Random = systemRandom): KeyPair {
  return pairOf('x25519', random(32))
}

/** @param key base64 of the private half. @returns 64 bytes. */
export function sign(key: string, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(signWith(null, bytes, privateKey('ed25519', fromBase64(key))))
}

/** Never throws: a key or a signature of another shape is just not right. */
export function verify(pub: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return signature.length === 64 && verifyWith(null, bytes, knownKey(pub), signature)
  } catch {
    return false
  }
}

const knownKeys = new Map<string, KeyObject>()
const MOST_KNOWN_KEYS = 256

/** Taking in a key costs as much as a signature does, and few laptops sign all there is. */
function knownKey(pub: string): KeyObject {
  const known = knownKeys.get(pub)
  if (known !== undefined) return known
  const key = publicKey('ed25519', fromBase64(pub))
  if (knownKeys.size >= MOST_KNOWN_KEYS) knownKeys.clear()
  knownKeys.set(pub, key)
  return key
}

/** The 32-byte secret that a private key and another's public key have in common; undefined where the public key is none. */
export function sharedSecret(key: string, pub: string): Uint8Array | undefined {
  try {
    const secret = diffieHellman({
      privateKey: privateKey('x25519', fromBase64(key)),
      publicKey: publicKey('x25519', fromBase64(pub)),
    })
    return new Uint8Array(secret)
  } catch {
    return undefined
  }
}

/** Names an organisation's key without telling it: the first 8 bytes of SHA-256("kid" ‖ key), hex. */
export function kidOf(organisationKey: Uint8Array): string {
  return createHash('sha256').update('kid').update(organisationKey).digest('hex').slice(0, 16)
}

/** The key of 32 bytes that one device (or one blob) uses for one purpose: HKDF-SHA256 (RFC 5869). */
export function derivedKey(key: Uint8Array, salt: string | Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, purpose, 32))
}

/**
 * Six digits, "123 456", that two people compare by eye before a laptop is let in. Slow on purpose (scrypt, RFC 7914, about
 * 50 ms): with a million codes, somebody could otherwise search for keys that have the same one.
 */
export function codeOf(org: string, dev: string, pub: string, boxPub: string): string {
  const bytes = scryptSync([dev, pub, boxPub].join('\n'), `meibo-code-1/${org}`, 8, { N: 2 ** 14, r: 8, p: 1 })
  const digits = String(bytes.readBigUInt64BE() % 1_000_000n).padStart(6, '0')
  return `${digits.slice(0, 3)} ${digits.slice(3)}`
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

/** Hex SHA-256. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

type Curve = 'ed25519' | 'x25519'

/** What stands before 32 raw bytes in DER (RFC 8410), the one form that every build of Node's crypto takes. */
const before = {
  ed25519: { pkcs8: '302e020100300506032b657004220420', spki: '302a300506032b6570032100' },
  x25519: { pkcs8: '302e020100300506032b656e04220420', spki: '302a300506032b656e032100' },
} as const

function pairOf(curve: Curve, secret: Uint8Array): KeyPair {
  const spki = createPublicKey(privateKey(curve, secret)).export({ format: 'der', type: 'spki' })
  return { pub: toBase64(spki.subarray(-32)), key: toBase64(secret) }
}

function privateKey(curve: Curve, raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: der(before[curve].pkcs8, raw), format: 'der', type: 'pkcs8' })
}

function publicKey(curve: Curve, raw: Uint8Array): KeyObject {
  return createPublicKey({ key: der(before[curve].spki, raw), format: 'der', type: 'spki' })
}

function der(prefix: string, raw: Uint8Array): Buffer {
  if (raw.length !== 32) throw new RangeError(`a key has 32 bytes, not ${raw.length}`)
  return Buffer.concat([Buffer.from(prefix, 'hex'), raw])
}
