import { hkdfSync, randomBytes } from 'node:crypto'
import { NONCE_BYTES, open, seal } from '../../sync/format/aead.ts'

export const KEY_BYTES = 32

/** Seals the data key under another one; `place` binds it to where it stands. Base64, the nonce first. */
export function sealKey(key: Uint8Array, under: Uint8Array, place: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  return Buffer.concat([nonce, seal(under, nonce, Buffer.from(place), key)]).toString('base64')
}

/** The data key, or null where it was sealed under another key, stood elsewhere or was altered. */
export function openKey(sealed: string, under: Uint8Array, place: string): Uint8Array | null {
  const bytes = Buffer.from(sealed, 'base64')
  const key = open(under, bytes.subarray(0, NONCE_BYTES), Buffer.from(place), bytes.subarray(NONCE_BYTES))
  return key?.length === KEY_BYTES ? key : null
}

/** 106 random bits need no stretching. */
export function keyOfCode(digits: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', digits, new Uint8Array(0), 'meibo/recovery/1', KEY_BYTES))
}

export function placeOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `meibo/keys/1 ${kind} ${id}`
}
