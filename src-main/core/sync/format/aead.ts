import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'

export const NONCE_BYTES = 24
export const TAG_BYTES = 16

/** XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03, RFC 8439): as long as `plain` and 16 bytes more. */
export function seal(key: Uint8Array, nonce: Uint8Array, bound: Uint8Array, plain: Uint8Array): Uint8Array {
  return xchacha20poly1305(key, nonce, bound).encrypt(plain)
}

/** The plain bytes, or undefined where key, nonce, what is bound to it or one bit is another. */
export function open(
  key: Uint8Array,
  nonce: Uint8Array,
  bound: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | undefined {
  try {
    return xchacha20poly1305(key, nonce, bound).decrypt(sealed)
  } catch {
    return undefined
  }
}
