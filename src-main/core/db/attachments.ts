import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { refuse } from '../../../src-shared/domain/refusal.ts'

export const ATTACHMENTS_FOLDER = 'attachments'
const NONCE_BYTES = 24

export interface SealedFile {
  readonly sealedName: string
  readonly bytes: number
  /** Of the plain content, hex. */
  readonly sha256: string
}

/**
 * Keeps a file in the club's folder so that neither its content nor its name can be read there. The same content
 * always gets the same sealed name, so it is kept once.
 */
export function sealAttachment(folder: string, key: Uint8Array, content: Uint8Array): SealedFile {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const sealedName = sealedNameOf(key, sha256)
  const sealed = { sealedName, bytes: content.byteLength, sha256 }
  keepAttachment(folder, key, sealedName, content)
  return sealed
}

/** The same under a name that is given: another laptop named it, by a key of its own. */
export function keepAttachment(folder: string, key: Uint8Array, sealedName: string, content: Uint8Array): void {
  const path = attachmentPath(folder, sealedName)
  if (existsSync(path)) return
  const nonce = randomBytes(NONCE_BYTES)
  const box = xchacha20poly1305(contentKey(key), nonce, Buffer.from(sealedName)).encrypt(content)
  mkdirSync(join(folder, ATTACHMENTS_FOLDER), { recursive: true })
  writeDurably(path, Buffer.concat([nonce, box]))
}

/** The plain content of a kept file; where it is gone, or one bit of it altered, it is refused. */
export function openAttachment(folder: string, key: Uint8Array, sealedName: string): Uint8Array {
  const path = attachmentPath(folder, sealedName)
  if (!existsSync(path)) throw refuse('ATTACHMENT_MISSING', { path })
  const sealed = readFileSync(path)
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES)
    return xchacha20poly1305(contentKey(key), nonce, Buffer.from(sealedName)).decrypt(sealed.subarray(NONCE_BYTES))
  } catch {
    throw refuse('DATABASE_DAMAGED', { path })
  }
}

export function attachmentPath(folder: string, sealedName: string): string {
  return join(folder, ATTACHMENTS_FOLDER, sealedName)
}

export function isSealedName(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

function sealedNameOf(key: Uint8Array, sha256: string): string {
  return createHmac('sha256', derivedKey(key, 'meibo/attachment-name/1')).update(sha256, 'hex').digest('hex')
}

function contentKey(key: Uint8Array): Uint8Array {
  return derivedKey(key, 'meibo/attachment/1')
}

function derivedKey(key: Uint8Array, info: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), info, 32))
}

/** Whole or not at all, even through a power cut. */
function writeDurably(path: string, content: Uint8Array): void {
  const fresh = `${path}.new`
  writeFileSync(fresh, content, { mode: 0o600 })
  const file = openSync(fresh, 'r+')
  fsyncSync(file)
  closeSync(file)
  renameSync(fresh, path)
}
