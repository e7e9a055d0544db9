import { EventEmitter } from 'node:events'
import type { Download, Page } from 'playwright-core'
import { DownloadItem } from './download-item.ts'
import { schemes } from './page-address.ts'
import type { WebContents } from './web-contents.ts'

type Check = (contents: WebContents | null, permission: string, origin: string, details: object) => boolean
type Request_ = (
  contents: WebContents | null,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void
type BeforeRequest = (details: object, answer: (answer: { cancel?: boolean; redirectURL?: string }) => void) => void

/** What a session was told about its pages; `serve-page.ts` and `grant-camera.ts` ask it. */
class Session extends EventEmitter {
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      schemes.set(scheme, handler)
    },
    unhandle: (scheme: string) => void schemes.delete(scheme),
    isProtocolHandled: (scheme: string) => schemes.has(scheme),
  }
  readonly webRequest = {
    onBeforeRequest: (first: BeforeRequest | object, second?: BeforeRequest) => {
      this.beforeRequest = typeof first === 'function' ? (first as BeforeRequest) : (second ?? null)
    },
    onHeadersReceived: () => undefined,
  }
  /** What was told besides, for a test to look at. */
  readonly told: Record<string, unknown> = {}
  beforeRequest: BeforeRequest | null = null
  check: Check = () => true
  request: Request_ = (_contents, _permission, answer) => answer(true)

  setPermissionCheckHandler(handler: Check | null): void {
    this.check = handler ?? (() => true)
  }
  setPermissionRequestHandler(handler: Request_ | null): void {
    this.request = handler ?? ((_contents, _permission, answer) => answer(true))
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.told.devices = handler
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.told.displayMedia = handler
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.told.spellChecker = on
  }
  setSSLConfig(config: unknown): void {
    this.told.ssl = config
  }
  setCertificateVerifyProc(proc: unknown): void {
    this.told.certificates = proc
  }
  setProxy = async () => undefined
  clearCache = async () => undefined
  clearStorageData = async () => undefined
  flushStorageData(): void {}

  /** True where a handler lets the request go on. */
  async allows(details: object): Promise<boolean> {
    const ask = this.beforeRequest
    if (ask === null) return true
    const { cancel = false } = await new Promise<{ cancel?: boolean }>((resolve) => ask(details, resolve))
    return !cancel
  }

  /** Chromium has a file for the person. */
  async download(download: Download, contents: WebContents, page: Page): Promise<void> {
    const item = new DownloadItem(download, page)
    this.emit('will-download', item.event, item, contents)
    await item.finish()
  }
}

const partitions = new Map<string, Session>()

export const session = {
  defaultSession: new Session(),
  fromPartition: (name: string) => {
    const known = partitions.get(name) ?? new Session()
    partitions.set(name, known)
    return known
  },
}

/** Before the app is ready: what the schemes are to be; all of them are treated as standard and secure here. */
export const protocol = {
  registerSchemesAsPrivileged: (wished: unknown) => {
    session.defaultSession.told.schemes = wished
  },
  handle: session.defaultSession.protocol.handle,
}
