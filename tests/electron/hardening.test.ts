import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserWindow, Session } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { lockSession } from '../../src-main/electron/lock-down.ts'
import { openExternal } from '../../src-main/electron/open-external.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({ opened: [] as string[], asked: [] as string[], answer: 0 }))
vi.mock('electron', () => ({
  app: { on: () => undefined },
  dialog: {
    showMessageBox: async (_window: unknown, { detail }: { detail: string }) => {
      outside.asked.push(detail)
      return { response: outside.answer }
    },
  },
  shell: { openExternal: async (url: string) => void outside.opened.push(url) },
}))

const sources = fileURLToPath(new URL('../../src-main/electron/', import.meta.url))
const source = (name: string) => readFileSync(join(sources, name), 'utf8')

describe('a link that leads out', () => {
  const window = {} as BrowserWindow
  const t = menuWords.en
  beforeEach(() => {
    Object.assign(outside, { opened: [], asked: [], answer: 0 })
  })

  test('opens in the browser after it was shown and agreed to', async () => {
    await openExternal(window, 'https://example.jp/名簿', t)
    expect(outside.asked).toEqual(['https://example.jp/%E5%90%8D%E7%B0%BF'])
    expect(outside.opened).toEqual(['https://example.jp/%E5%90%8D%E7%B0%BF'])
  })

  test('stays closed when the person declines', async () => {
    outside.answer = 1
    await openExternal(window, 'https://example.jp/', t)
    expect(outside.opened).toEqual([])
  })

  test.each([
    'http://example.jp/',
    'file:///etc/passwd',
    'file://server/share/x.exe',
    '\\\\server\\share\\x.exe',
    'javascript:alert(1)',
    'ms-msdt:/id PCWDiagnostic',
    'smb://server/share',
    'data:text/html,x',
    'https://example.jp@evil.example/',
    'https://user:secret@example.jp/',
    'mailto:a@example.jp',
    'meibo://app/',
    'https:',
    '',
  ])('%j is never opened, nor asked about', async (address) => {
    await openExternal(window, address, t)
    expect([outside.asked, outside.opened]).toEqual([[], []])
  })
})

describe('the session', () => {
  test('gives the camera without sound to the open check-in desk, and nothing else to anybody', () => {
    const handlers = collectHandlers()
    const asked = (url: string, mediaTypes: string[], permission = 'media') =>
      handlers.requestAt(url, permission, { mediaTypes, isMainFrame: true })
    const desk = 'meibo://app/#/check-in/event/1'

    expect([asked(desk, ['video']), handlers.checkAt(desk, 'media', { mediaType: 'video' })]).toEqual([true, true])
    expect([
      asked(desk, ['audio']),
      asked(desk, ['video', 'audio']),
      asked(desk, []),
      asked(desk, ['video'], 'geolocation'),
      asked('meibo://app/#/members', ['video']),
      asked('https://example.jp/#/check-in/event/1', ['video']),
      handlers.requestAt(desk, 'media', { mediaTypes: ['video'], isMainFrame: false }),
      handlers.checkAt(desk, 'media', { mediaType: 'audio' }),
      handlers.checkAt('meibo://app/#/', 'media', { mediaType: 'video' }),
    ]).toEqual(Array(9).fill(false))
  })

  test('denies every other permission and every device, and lets no request out to the network', () => {
    const handlers = collectHandlers()
    const permissions = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fullscreen',
      'openExternal',
      'usb',
      'unknown',
    ]
    expect(permissions.map(handlers.requestPermission)).toEqual(permissions.map(() => false))
    expect([handlers.checkPermission(), handlers.allowDevice(), handlers.spellChecker]).toEqual([false, false, false])

    const out = [
      'http://127.0.0.1/',
      'https://example.jp/',
      'ws://example.jp/',
      'file:///etc/passwd',
      'chrome://settings',
      'meibo.evil://x',
    ]
    expect(out.map(handlers.cancels)).toEqual(out.map(() => true))
    const own = ['meibo://app/index.html', 'blob:meibo://app/1', 'data:image/png;base64,']
    expect(own.map(handlers.cancels)).toEqual(own.map(() => false))
  })
})

type Handler = (...args: unknown[]) => unknown

/** What the session was told, asked as Electron would ask it. */
function collectHandlers() {
  const told = new Map<string, Handler>()
  const spellChecker: boolean[] = []
  const session = {
    setPermissionRequestHandler: (handler: Handler) => told.set('request', handler),
    setPermissionCheckHandler: (handler: Handler) => told.set('check', handler),
    setDevicePermissionHandler: (handler: Handler) => told.set('device', handler),
    setSpellCheckerEnabled: (on: boolean) => spellChecker.push(on),
    webRequest: { onBeforeRequest: (handler: Handler) => told.set('before', handler) },
  }
  lockSession(session as unknown as Session)

  const answered = (handler: string, ...args: unknown[]) => {
    const answers: unknown[] = []
    told.get(handler)?.(...args, (answer: unknown) => answers.push(answer))
    return answers[0]
  }
  const handle = (handler: string, url: string, name: string, details: object) => {
    const answers: unknown[] = []
    told.get(handler)?.({ getURL: () => url }, name, (answer: unknown) => answers.push(answer), details)
    return answers[0]
  }
  return {
    requestPermission: (name: string) => handle('request', 'meibo://app/#/', name, {}),
    requestAt: (url: string, name: string, details: object) => handle('request', url, name, details),
    checkPermission: () => told.get('check')?.(null, 'media', 'meibo://app', {}),
    checkAt: (url: string, name: string, details: object) =>
      told.get('check')?.({ getURL: () => url }, name, 'meibo://app', details),
    allowDevice: () => told.get('device')?.(),
    cancels: (url: string) => (answered('before', { url }) as { cancel: boolean }).cancel,
    spellChecker: spellChecker.at(-1),
  }
}

describe('the sources', () => {
  const all = readdirSync(sources).filter((name) => name.endsWith('.ts'))
  const holding = (text: string) => all.filter((name) => source(name).includes(text))

  test('make windows, open links and reach the renderer in one place each', () => {
    expect(holding('new BrowserWindow')).toEqual(['create-window.ts'])
    expect(holding('shell.openExternal')).toEqual(['open-external.ts'])
    expect(holding('ipcRenderer')).toEqual(['preload.ts'])
    expect(holding('ipcMain')).toEqual([])
    expect(holding('contextBridge')).toEqual([])
  })

  test('turn the sandbox on before anything else happens', () => {
    const acts = source('main.ts')
      .split('\n')
      .filter((line) => /^\S+\(/.test(line))
    expect(acts[0]).toBe('app.enableSandbox()')
  })

  test('keep every window isolated', () => {
    const window = source('create-window.ts')
    for (const setting of [
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'webSecurity: true',
      'webviewTag: false',
    ]) {
      expect(window).toContain(setting)
    }
  })
})
