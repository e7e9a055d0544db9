import { EventEmitter } from 'node:events'
import type { CDPSession, Dialog, Page, Request as PageRequest } from 'playwright-core'
import { app } from './app.ts'
import { browserContext, emptyPage } from './chromium.ts'
import { grantCamera } from './grant-camera.ts'
import type { MessagePortMain } from './message-channel.ts'
import { fromChromium, originOf, toChromium } from './page-address.ts'
import { PreloadWorld } from './preload-world.ts'
import { prevented } from './preventable.ts'
import { printPage } from './printer.ts'
import { session } from './session.ts'

interface Preferences {
  readonly preload?: string
}
type OpenHandler = (details: { readonly url: string }) => { readonly action: 'deny' | 'allow' }

const all = new Map<Page, WebContents>()
let last = 0

/** A page of Chromium's as main has it: what is asked of it before it is there waits. */
export class WebContents extends EventEmitter {
  readonly id: number
  readonly session = session.defaultSession
  readonly mainFrame = { url: '' }
  readonly #opened: Promise<{ page: Page; cdp: CDPSession; world: PreloadWorld }>
  #url = ''
  #origin: string | null = null
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #navigates = false
  #zoomLevel = 0
  #destroyed = false

  constructor(preferences: Preferences) {
    super()
    last += 1
    this.id = last
    this.#opened = this.#open(preferences)
    this.#opened.catch(() => this.#processGone('launch-failed'))
    app.emit('web-contents-created', {}, this)
  }

  /** Of the pages a scheme's handler serves; null before the first was asked for. */
  get origin(): string | null {
    return this.#origin
  }

  async #open({ preload }: Preferences) {
    const page = await emptyPage()
    all.set(page, this)
    const cdp = await browserContext().newCDPSession(page)
    const world = new PreloadWorld(cdp, (said) => {
      if (said.told === 'beforeprint') void printPage(page, cdp)
      else this.emit('ipc-message', {}, said.channel)
    })
    await world.install(preload)
    // The page knows its host by the address, which cannot be Electron's own here: `page-address.ts`.
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: 'window.meibo = true' })
    this.#listen(page, cdp)
    return { page, cdp, world }
  }

  #listen(page: Page, cdp: CDPSession): void {
    page.on('dialog', (dialog) => void this.#answerDialog(dialog))
    page.on('popup', (popup) => {
      this.#openHandler({ url: fromChromium(popup.url(), this.#origin) })
      void popup.close()
    })
    page.on('framenavigated', (frame) => {
      if (frame.parentFrame() !== null) return
      this.#url = fromChromium(frame.url(), this.#origin)
      this.mainFrame.url = this.#url
      void grantCamera(this, cdp)
      this.emit('did-navigate', {}, this.#url)
    })
    page.on('download', (download) => void this.session.download(download, this, page))
    page.on('crash', () => this.#processGone('crashed'))
    page.on('close', () => this.#gone(page))
    cdp.on('Page.domContentEventFired', () => {
      if (this.#url !== 'about:blank') this.emit('dom-ready')
    })
    cdp.on('Page.loadEventFired', () => {
      if (this.#url !== 'about:blank') this.emit('did-finish-load')
    })
  }

  /** Chromium asks whether a page with unsaved work may go; Electron asks its `will-prevent-unload` instead. */
  async #answerDialog(dialog: Dialog): Promise<void> {
    const goes = dialog.type() !== 'beforeunload' || prevented(this, 'will-prevent-unload')
    await (goes ? dialog.accept() : dialog.dismiss()).catch(() => undefined)
    if (!goes) this.emit('-unload-held-back')
  }

  /** A page's own wish to go elsewhere, and whether somebody keeps it where it is. */
  keepsInPlace(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#navigates) {
      this.#navigates = false
      return false
    }
    const details = { url, isMainFrame, isSameDocument: false }
    const frame = prevented(this, 'will-frame-navigate', details)
    return (isMainFrame && prevented(this, 'will-navigate', details, url)) || frame
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.#opened
    this.#origin = originOf(url)
    this.#navigates = true
    await page.goto(toChromium(url))
  }

  reload(): void {
    void this.#opened.then(async ({ cdp }) => {
      await this.#touch(cdp)
      this.#navigates = true
      await cdp.send('Page.reload')
    })
  }

  reloadIgnoringCache = () => this.reload()

  /** Asks the page to go for good; false where it was held back. */
  async unload(): Promise<boolean> {
    const { page, cdp } = await this.#opened
    if (page.isClosed()) return true
    await this.#touch(cdp)
    const goes = new Promise<boolean>((resolve) => {
      page.once('close', () => resolve(true))
      this.once('-unload-held-back', () => resolve(false))
    })
    await page.close({ runBeforeUnload: true })
    return goes
  }

  async destroy(): Promise<void> {
    const { page } = await this.#opened
    await page.close()
  }

  /** As Electron does, so that a page may ask before it goes although nobody has clicked in it. */
  async #touch(cdp: CDPSession): Promise<void> {
    await cdp.send('Runtime.evaluate', { expression: '0', userGesture: true }).catch(() => undefined)
  }

  #processGone(reason: string): void {
    const details = { reason, exitCode: 1 }
    this.emit('render-process-gone', {}, details)
    app.emit('render-process-gone', {}, this, details)
  }

  #gone(page: Page): void {
    this.#destroyed = true
    all.delete(page)
    void this.#opened.then(({ world }) => world.close())
    this.emit('destroyed')
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const ports = transfer.map((port) => port.detach())
    void this.#opened.then(({ world }) => world.post(channel, [message], ports))
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#opened.then(({ world }) => world.post(channel, args, []))
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  getURL = () => this.#url
  getTitle = () => ''
  isDestroyed = () => this.#destroyed
  isCrashed = () => false
  isDevToolsOpened = () => false
  openDevTools(): void {}
  focus(): void {}
  setZoomLevel(level: number): void {
    this.#zoomLevel = level
  }
  getZoomLevel = () => this.#zoomLevel

  print(options: object = {}, done?: (printed: boolean, reason: string) => void): void {
    void this.#opened.then(async ({ page, cdp }) => {
      await printPage(page, cdp, options)
      done?.(true, '')
    })
  }

  async printToPDF(): Promise<Buffer> {
    const { cdp } = await this.#opened
    const { data } = await cdp.send('Page.printToPDF', { printBackground: true, preferCSSPageSize: true })
    return Buffer.from(data, 'base64')
  }

  /** What a menu's role does to the page that has the keyboard. */
  async command(name: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'): Promise<void> {
    const { cdp } = await this.#opened
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Unidentified', commands: [name] })
  }

  async chromium() {
    return this.#opened
  }
}

export function contentsOf(request: PageRequest): WebContents | undefined {
  try {
    return all.get(request.frame().page())
  } catch {
    // A page that is just being made has no frame yet; there is one window, whose it is.
    return [...all.values()].at(-1)
  }
}
