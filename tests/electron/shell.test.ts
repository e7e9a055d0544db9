import { MessageChannel } from 'node:worker_threads'
import type { MessagePortMain } from 'electron'
import { afterEach, expect, test, vi } from 'vitest'
import { connectShell } from '../../src-main/electron/shell-client.ts'
import { answerCore } from '../../src-main/electron/shell-router.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({ picked: [] as string[], shown: [] as string[], hasKeychain: true }))
vi.mock('electron', () => ({
  app: {
    getAppMetrics: () => [
      { type: 'Browser', memory: { workingSetSize: 100 } },
      { type: 'Utility', name: 'Meibo core', memory: { workingSetSize: 200 } },
      { type: 'Utility', name: 'Network Service', memory: { workingSetSize: 30 } },
      { type: 'Tab', memory: { workingSetSize: 300 } },
    ],
  },
  BrowserWindow: { getFocusedWindow: () => null },
  dialog: { showOpenDialog: async () => ({ canceled: outside.picked.length === 0, filePaths: outside.picked }) },
  safeStorage: {
    isAsyncEncryptionAvailable: async () => outside.hasKeychain,
    encryptStringAsync: async (text: string) => Buffer.from([...text].reverse().join('')),
    decryptStringAsync: async (sealed: Buffer) => ({ result: [...sealed.toString()].reverse().join('') }),
  },
  shell: {
    openPath: async (path: string) => {
      outside.shown.push(path)
      return path.startsWith('/') ? '' : 'no such folder'
    },
  },
}))

const channel = new MessageChannel()
const ports = channel as unknown as { port1: MessagePortMain; port2: MessagePortMain }
const spoken: string[] = []
const arrives = Promise.withResolvers<MessagePortMain>()
const core = connectShell(arrives.promise, true)
answerCore(ports.port1, { speak: (locale) => void spoken.push(locale), words: () => menuWords.ja })

afterEach(() => {
  Object.assign(outside, { picked: [], shown: [], hasKeychain: true })
})

test('what the core asks before its port is there is answered once it is', async () => {
  outside.picked = ['/home/sato/会の共有']
  const early = core.pickFolder()
  arrives.resolve(ports.port2)

  expect(await early).toBe('/home/sato/会の共有')
  outside.picked = []
  expect(await core.pickFolder()).toBeNull()
})

test('each of several questions at once gets its own answer', async () => {
  const { keychain } = core
  if (keychain === undefined) throw new Error('this laptop has a keychain')
  const sealed = await Promise.all(['eins', 'zwei'].map((word) => keychain.seal(Buffer.from(word))))
  const opened = await Promise.all(sealed.toReversed().map((bytes) => keychain.open(bytes)))

  expect(opened.map((bytes) => Buffer.from(bytes).toString())).toEqual(['zwei', 'eins'])
})

test('a keychain that does not answer is a fault of the asking', async () => {
  outside.hasKeychain = false
  await expect(core.keychain?.seal(Buffer.from('x'))).rejects.toThrow()
})

test('a folder is shown, or said not to be', async () => {
  expect([await core.showFolder('/会'), await core.showFolder('gone')]).toEqual([true, false])
})

test('memory is told by process, in bytes; the menu hears which language is spoken', async () => {
  core.speak('en')
  expect(await core.memory()).toEqual([
    { process: 'main', bytes: 102_400 },
    { process: 'core', bytes: 204_800 },
    { process: 'other', bytes: 30_720 },
    { process: 'window', bytes: 307_200 },
  ])
  expect(spoken).toEqual(['en'])
})
