import { EventEmitter } from 'node:events'
import { request as ask, type IncomingMessage, type RequestOptions } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'

// As much of Electron as fetching and installing an update touches; what it fetches, it fetches for real.

type Guard = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void

export const outside = {
  version: '1.1.0',
  /** What the person picks in the system's dialog. */
  picked: null as string | null,
  /** Every address that was asked, by whom. */
  asked: [] as string[],
  quits: 0,
}

const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  getVersion: () => outside.version,
  getName: () => 'Meibo',
  getPath: () => tmpdir(),
  getAppPath: () => tmpdir(),
  whenReady: async () => undefined,
  requestSingleInstanceLock: () => true,
  releaseSingleInstanceLock: () => undefined,
  quit: () => {
    let goes = true
    const event = {
      preventDefault: () => {
        goes = false
      },
    }
    app.emit('before-quit', event)
    if (!goes) return
    outside.quits += 1
    app.emit('will-quit', event)
  },
})

let guard: Guard = (_details, answer) => answer({ cancel: false })

function refuseUnlessAllowed(url: string): void {
  outside.asked.push(url)
  guard({ url }, ({ cancel }) => {
    if (cancel) throw new Error(`net::ERR_BLOCKED_BY_CLIENT ${url}`)
  })
}

const ownSession = {
  setUserAgent: () => undefined,
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  webRequest: {
    onBeforeRequest: (given: Guard) => {
      guard = given
    },
  },
  fetch: async (url: string, options: RequestInit) => {
    refuseUnlessAllowed(url)
    return fetch(url, options)
  },
}

export const electron = {
  app,
  autoUpdater: new EventEmitter(),
  session: { fromPartition: () => ownSession },
  net: {
    request: (options: RequestOptions) => {
      refuseUnlessAllowed(`${options.protocol}//${options.hostname}:${options.port}${options.path}`)
      const { session: _session, redirect: _redirect, ...plain } = options as Record<string, unknown>
      const request = ask(plain as RequestOptions)
      request.on('response', (response: IncomingMessage) => response.on('aborted', () => request.emit('aborted')))
      return Object.assign(request, { abort: () => request.destroy() })
    },
  },
  BrowserWindow: { getFocusedWindow: () => null, getAllWindows: () => [] },
  dialog: {
    showOpenDialog: async () => ({
      canceled: outside.picked === null,
      filePaths: outside.picked ? [outside.picked] : [],
    }),
  },
}

// electron-updater asks for Electron in the old way, past the stand-in of the test runner.
const load = createRequire(import.meta.url)
const path = load.resolve('electron')
load.cache[path] = { id: path, filename: path, loaded: true, exports: electron } as NodeJS.Module
