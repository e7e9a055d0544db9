import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from './app.ts'

/**
 * A keychain that keeps its key in a file of the user data. `STAND_IN_KEYCHAIN` says what the system has: one that
 * `works` (the usual), one that is `broken` and answers nothing, or Chromium's `basic` one with a fixed password.
 */
const kind = process.env.STAND_IN_KEYCHAIN ?? 'works'
const isAvailable = kind !== 'broken'

function key(): Buffer {
  const file = join(app.getPath('userData'), 'keychain')
  if (existsSync(file)) return readFileSync(file)
  const made = randomBytes(32)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, made)
  return made
}

function seal(text: string): Buffer {
  if (!isAvailable) throw new Error('encryption is not available')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function open(sealed: Buffer): string {
  if (!isAvailable) throw new Error('encryption is not available')
  const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

export const safeStorage = {
  isEncryptionAvailable: () => isAvailable,
  isAsyncEncryptionAvailable: async () => isAvailable,
  getSelectedStorageBackend: () => (kind === 'basic' ? 'basic_text' : 'gnome_libsecret'),
  encryptString: seal,
  decryptString: open,
  encryptStringAsync: async (text: string) => seal(text),
  decryptStringAsync: async (sealed: Buffer) => ({ result: open(sealed), shouldReEncrypt: false }),
}
