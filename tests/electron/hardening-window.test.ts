import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { createWindow } from '../../src-main/electron/create-window.ts'
import { lockNavigation } from '../../src-main/electron/lock-down.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'

interface Opened {
  action: string
}
type OpenHandler = (details: { url: string }) => Opened

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({
  made: [] as Record<string, unknown>[],
  loaded: [] as string[],
  asked: [] as string[],
  open: undefined as OpenHandler | undefined,
  app: undefined as unknown as EventEmitter,
}))
vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  class Window extends EventEmitter {
    webContents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: OpenHandler) => {
        outside.open = handler
      },
    })
    constructor(options: Record<string, unknown>) {
      super()
      outside.made.push(options)
    }
    async loadURL(url: string) {
      outside.loaded.push(url)
    }
  }
  outside.app = Object.assign(new EventEmitter(), { isPackaged: true })
  return {
    app: outside.app,
    BrowserWindow: Window,
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1280, height: 800 } }] },
    dialog: {
      showMessageBox: async (_window: unknown, { detail }: { detail: string }) => {
        outside.asked.push(detail)
        return { response: 1 }
      },
    },
  }
})

const home = mkdtempSync(join(tmpdir(), 'meibo 名 '))
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('a window is sandboxed and isolated, has no Node and no developer tools, and shows our own page', () => {
  createWindow(home, () => menuWords.ja)

  const [made = {}] = outside.made
  const { preload, ...preferences } = made.webPreferences as Record<string, unknown>
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  })
  expect(String(preload)).toMatch(/[\\/]preload\.cjs$/)
  expect(outside.loaded).toEqual(['meibo://app/'])
})

test('a page that asks for another window gets none; an https link is asked about', async () => {
  createWindow(home, () => menuWords.ja)
  const wishes = ['https://example.jp/', 'meibo://app/', 'file:///etc/passwd', 'javascript:alert(1)', 'about:blank']

  expect(wishes.map((url) => outside.open?.({ url }))).toEqual(wishes.map(() => ({ action: 'deny' })))
  expect(outside.asked).toEqual(['https://example.jp/'])
})

test('no page goes anywhere, whoever asks: a script, a link, a redirect, a frame, a dropped file, a webview', () => {
  lockNavigation()
  const deny: OpenHandler[] = []
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: OpenHandler) => deny.push(handler),
    getURL: () => 'meibo://app/#/members',
  })
  outside.app.emit('web-contents-created', {}, contents)

  const ways = ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']
  const stoppedAt = (url: string) =>
    ways.map((way) => {
      const preventDefault = vi.fn()
      contents.emit(way, { preventDefault, url })
      return preventDefault.mock.calls.length
    })

  expect(stoppedAt('https://example.jp/')).toEqual([1, 1, 1, 1])
  expect(stoppedAt('meibo://app/assets/a.js')).toEqual([1, 1, 1, 1])
  // A page that broke down offers to be read anew.
  expect(stoppedAt('meibo://app/')).toEqual([0, 1, 0, 1])
  expect(deny.map((handler) => handler({ url: 'https://example.jp/' }))).toEqual([{ action: 'deny' }])
})
