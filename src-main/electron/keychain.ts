import { safeStorage } from 'electron'

/**
 * Whether this system keeps secrets for whoever is logged in. Looks at what there is without touching it: some systems
 * ask the person as soon as their keychain is used. Chromium's `basic_text` is a fixed password and protects nothing.
 */
export function hasKeychain(platform: NodeJS.Platform, backend: () => string): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return platform === 'linux' && /^(gnome_libsecret|kwallet[56]?)$/.test(backend())
}

/** The keychain itself is main's; the core's process asks for it. Base64; null where the keychain would not. */
export function sealSecret(bytes: string): Promise<string | null> {
  return asked(async () => (await safeStorage.encryptStringAsync(bytes)).toString('base64'))
}

export function openSecret(sealed: string): Promise<string | null> {
  return asked(async () => (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result)
}

async function asked(work: () => Promise<string>): Promise<string | null> {
  try {
    return (await safeStorage.isAsyncEncryptionAvailable()) ? await work() : null
  } catch {
    return null
  }
}
