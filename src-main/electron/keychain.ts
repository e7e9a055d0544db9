import { safeStorage } from 'electron'
import type { KeychainAnswer, KeychainRequest } from './core-messages.ts'

/**
 * Whether this system keeps secrets for whoever is logged in. Looks at what there is without touching it: some systems
 * ask the person as soon as their keychain is used. Chromium's `basic_text` is a fixed password and protects nothing.
 */
export function hasKeychain(platform: NodeJS.Platform, backend: () => string): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return platform === 'linux' && /^(gnome_libsecret|kwallet[56]?)$/.test(backend())
}

/** The keychain itself is main's; the core's process asks for it. */
export async function answerKeychain({ id, task, bytes }: KeychainRequest): Promise<KeychainAnswer> {
  const answer = { type: 'keychain', id } as const
  try {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return { ...answer, bytes: null }
    if (task === 'seal') return { ...answer, bytes: (await safeStorage.encryptStringAsync(bytes)).toString('base64') }
    return { ...answer, bytes: (await safeStorage.decryptStringAsync(Buffer.from(bytes, 'base64'))).result }
  } catch {
    return { ...answer, bytes: null }
  }
}
