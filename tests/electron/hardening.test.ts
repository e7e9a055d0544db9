import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserWindow, Session } from 'electron'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { lockSession } from '../../src-main/electron/lock-down.ts'
import { openExternal } from '../../src-main/electron/open-external.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({
  opened: [] as string[],
  asked: [] as string[],
  answer: 0,
  app: { on: () => undefined, isPackaged: true },
}))
vi.mock('electron', () => ({
  app: outside.app,
  dialog: {
    showMessageBox: async (_window: unknown, { detail }: { detail: string }) => {
      outside.asked.push(detail)
      return { response: outside.answer }
    },
  },
  shell: { openExternal: async (url: string) => void outside.opened.push(url) },
}))

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
    '//server/share/x.exe',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'vbscript:x',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=x',
    'ms-officecmd:x',
    'vscode://file/x',
    'smb://server/share',
    'ftp://example.jp/',
    'data:text/html,x',
    'blob:https://example.jp/1',
    'view-source:https://example.jp/',
    'https://example.jp@evil.example/',
    'https://user:secret@example.jp/',
    'mailto:a@example.jp',
    'mailto:a@example.jp?attach=/etc/passwd',
    'meibo://app/',
    'about:blank',
    'C:\\Windows\\System32\\calc.exe',
    'https:',
    '',
  ])('%j is never opened, nor asked about', async (address) => {
    await openExternal(window, address, t)
    expect([outside.asked, outside.opened]).toEqual([[], []])
  })

  test('whatever the address, what is opened begins with https and is what was shown', async () => {
    const anything = fc.oneof(
      fc.string(),
      fc.domain().map((host) => `https://${host}/`),
      fc
        .tuple(fc.constantFrom('https:', 'HTTPS:', ' https:', 'http:', 'file:', 'x:'), fc.string())
        .map((parts) => parts.join('//')),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (address) => {
        Object.assign(outside, { opened: [], asked: [] })
        await openExternal(window, address, t)
        expect(outside.opened).toEqual(outside.asked)
        for (const url of outside.opened) {
          expect(new URL(url)).toMatchObject({ protocol: 'https:', username: '', password: '' })
        }
      }),
      { numRuns: 200 },
    )
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
      asked('meibo://app.evil.example/#/check-in/event/1', ['video']),
      asked('', ['video']),
      handlers.requestAt(desk, 'media', { mediaTypes: ['video'], isMainFrame: false }),
      handlers.checkAt(desk, 'media', { mediaType: 'audio' }),
      handlers.checkAt(desk, 'media', {}),
      handlers.checkAt('meibo://app/#/', 'media', { mediaType: 'video' }),
    ]).toEqual(Array(12).fill(false))
  })

  test('denies every permission that this Electron knows, asked for or looked up, anywhere', () => {
    const handlers = collectHandlers()
    const pages = ['meibo://app/#/', 'meibo://app/#/check-in/event/1', 'https://example.jp/']
    const names = [...permissionNames(), 'not yet invented']
    expect(names.length).toBeGreaterThan(40)

    const given = pages.flatMap((page) =>
      names.flatMap((name) => [handlers.requestAt(page, name, {}), handlers.checkAt(page, name, {})]),
    )

    expect(new Set(given)).toEqual(new Set([false]))
    expect([handlers.checkPermission(), handlers.allowDevice(), handlers.spellChecker]).toEqual([false, false, false])
  })

  test('lets no request out to the network, nor to files or tools', () => {
    const handlers = collectHandlers()
    const out = [
      'http://127.0.0.1/',
      'https://example.jp/',
      'ws://example.jp/',
      'wss://example.jp/',
      'ftp://example.jp/',
      'file:///etc/passwd',
      'chrome://settings',
      'devtools://devtools/bundled/inspector.html',
      'meibo.evil://x',
      'MEIBO://app/',
      '',
    ]
    expect(out.map(handlers.cancels)).toEqual(out.map(() => true))
    const own = ['meibo://app/index.html', 'blob:meibo://app/1', 'data:image/png;base64,']
    expect(own.map(handlers.cancels)).toEqual(own.map(() => false))
  })

  test('shows developer tools to those who develop', () => {
    outside.app.isPackaged = false
    try {
      expect(collectHandlers().cancels('devtools://devtools/bundled/inspector.html')).toBe(false)
    } finally {
      outside.app.isPackaged = true
    }
  })
})

/** Every name of a permission, out of Electron's own description of itself. */
function permissionNames(): string[] {
  const types = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8')
  const lists = types.matchAll(
    /setPermission(?:Request|Check)Handler\(handler: \(\(webContents: [^,]*, permission: ([^,]*),/g,
  )
  return [
    ...new Set([...lists].flatMap(([, list = '']) => [...list.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name))),
  ]
}

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
    requestAt: (url: string, name: string, details: object) => handle('request', url, name, details),
    checkPermission: () => told.get('check')?.(null, 'media', 'meibo://app', {}),
    checkAt: (url: string, name: string, details: object) =>
      told.get('check')?.({ getURL: () => url }, name, 'meibo://app', details),
    allowDevice: () => told.get('device')?.(),
    cancels: (url: string) => (answered('before', { url }) as { cancel: boolean }).cancel,
    spellChecker: spellChecker.at(-1),
  }
}
