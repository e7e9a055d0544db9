import { expect, test, vi } from 'vitest'
import { askKeychain } from '../../src-main/electron/ask-keychain.ts'
import type { KeychainRequest } from '../../src-main/electron/core-messages.ts'
import { answerKeychain, hasKeychain } from '../../src-main/electron/keychain.ts'

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

test('each wish of the core gets its own answer, whichever comes first; none is a fault', async () => {
  const asked: KeychainRequest[] = []
  const keychain = askKeychain((request) => asked.push(request))
  const sealing = keychain.seal(Buffer.from('eins'))
  const opening = keychain.open(Buffer.from('zwei'))
  const failing = keychain.open(Buffer.from('drei'))

  keychain.hear({ type: 'keychain', id: 2, bytes: Buffer.from('two').toString('base64') })
  keychain.hear({ type: 'keychain', id: 1, bytes: Buffer.from('one').toString('base64') })
  keychain.hear({ type: 'keychain', id: 3, bytes: null })

  expect(asked.map(({ task }) => task)).toEqual(['seal', 'open', 'open'])
  expect([Buffer.from(await sealing).toString(), Buffer.from(await opening).toString()]).toEqual(['one', 'two'])
  await expect(failing).rejects.toThrow()
})

test('what the keychain has sealed it opens again; one that is not there answers with nothing', async () => {
  outside.available = true
  const bytes = Buffer.alloc(32, 7).toString('base64')
  const { bytes: sealed } = await answerKeychain({ type: 'keychain', id: 1, task: 'seal', bytes })
  const opened = await answerKeychain({ type: 'keychain', id: 2, task: 'open', bytes: sealed ?? '' })
  outside.available = false
  const missing = await answerKeychain({ type: 'keychain', id: 3, task: 'open', bytes: sealed ?? '' })

  expect(opened).toEqual({ type: 'keychain', id: 2, bytes })
  expect(missing).toEqual({ type: 'keychain', id: 3, bytes: null })
})
