import { expect, test, vi } from 'vitest'
import { hasKeychain, openSecret, sealSecret } from '../../src-main/electron/keychain.ts'

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({ available: true }))
vi.mock('electron', () => ({
  safeStorage: {
    isAsyncEncryptionAvailable: async () => outside.available,
    encryptStringAsync: async (text: string) => Buffer.from([...text].reverse().join('')),
    decryptStringAsync: async (sealed: Buffer) => ({ result: [...sealed.toString()].reverse().join('') }),
  },
}))

test('a keychain is offered only where the system has one that protects', () => {
  const on = (platform: NodeJS.Platform, backend = '') => hasKeychain(platform, () => backend)

  expect([on('win32'), on('darwin'), on('linux', 'gnome_libsecret'), on('linux', 'kwallet6')]).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([on('linux', 'basic_text'), on('linux', 'unknown'), on('freebsd', 'gnome_libsecret')]).toEqual([
    false,
    false,
    false,
  ])
})

test('what the keychain has sealed it opens again; one that is not there answers with nothing', async () => {
  outside.available = true
  const bytes = Buffer.alloc(32, 7).toString('base64')
  const sealed = (await sealSecret(bytes)) ?? ''
  const opened = await openSecret(sealed)
  outside.available = false
  const missing = await openSecret(sealed)

  expect(sealed).not.toBe('')
  expect(sealed).not.toBe(bytes)
  expect([opened, missing]).toEqual([bytes, null])
})
