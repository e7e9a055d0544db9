import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { prevented } from './preventable.ts'
import { primaryDisplay } from './screen.ts'
import { WebContents } from './web-contents.ts'

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface WindowOptions extends Partial<Bounds> {
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: { readonly preload?: string }
}

let focused: BrowserWindow | null = null
let last = 0

/** A page with a place on the screen; Chromium's window follows, so that the page is as large as it would be. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => [...app.windows] as BrowserWindow[]
  static getFocusedWindow = () => focused
  static fromWebContents = (contents: WebContents) =>
    BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  static fromId = (id: number) => BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null

  readonly id: number
  readonly webContents: WebContents
  /** What it was made with, for a test to look at. */
  readonly options: WindowOptions
  #bounds: Bounds
  #state: 'normal' | 'maximized' | 'minimized' | 'fullscreen' = 'normal'
  #visible = false
  #destroyed = false
  #title: string

  constructor(options: WindowOptions = {}) {
    super()
    last += 1
    this.id = last
    this.options = options
    this.#title = options.title ?? app.getName()
    const { width = 800, height = 600 } = options
    const area = primaryDisplay.workArea
    const [x, y] = [Math.round((area.width - width) / 2), Math.round((area.height - height) / 2)]
    this.#bounds = { x: options.x ?? x, y: options.y ?? y, width, height }
    this.webContents = new WebContents(options.webPreferences ?? {})
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.webContents.on('destroyed', () => this.#closed())
    app.windows.add(this)
    this.#place()
    if (options.show !== false) this.show()
    app.emit('browser-window-created', {}, this)
  }

  /** Chromium's own window is put where this one stands. */
  #place(): void {
    const { x: left, y: top, width, height } = this.#bounds
    const windowState = this.#state
    const bounds = windowState === 'normal' ? { left, top, width, height } : { windowState }
    void this.webContents.chromium().then(async ({ cdp }) => {
      const { windowId } = await cdp.send('Browser.getWindowForTarget')
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
      await cdp.send('Browser.setWindowBounds', { windowId, bounds })
    }, ignore)
  }

  loadURL = (url: string) => this.webContents.loadURL(url)
  reload = () => this.webContents.reload()

  close(): void {
    void this.askToClose()
  }

  async askToClose(): Promise<boolean> {
    if (this.#destroyed) return true
    return !prevented(this, 'close') && (await this.webContents.unload())
  }

  destroy(): void {
    void this.webContents.destroy()
  }

  #closed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    if (focused === this) focused = null
    this.emit('closed')
    app.closed(this)
  }

  show(): void {
    this.#visible = true
    this.emit('show')
    this.focus()
  }

  showInactive(): void {
    this.#visible = true
    this.emit('show')
  }

  hide(): void {
    this.#visible = false
    this.blur()
    this.emit('hide')
  }

  focus(): void {
    if (focused === this) return
    focused?.blur()
    focused = this
    void this.webContents.chromium().then(({ page }) => page.bringToFront(), ignore)
    this.emit('focus')
    app.emit('browser-window-focus', {}, this)
  }

  blur(): void {
    if (focused !== this) return
    focused = null
    this.emit('blur')
    app.emit('browser-window-blur', {}, this)
  }

  #become(state: 'normal' | 'maximized' | 'minimized' | 'fullscreen', event: string): void {
    this.#state = state
    this.#place()
    if (state === 'minimized') this.blur()
    this.emit(event)
  }

  maximize = () => this.#become('maximized', 'maximize')
  unmaximize = () => this.#become('normal', 'unmaximize')
  minimize = () => this.#become('minimized', 'minimize')
  restore = () => this.#become('normal', 'restore')
  setFullScreen = (on: boolean) =>
    on ? this.#become('fullscreen', 'enter-full-screen') : this.#become('normal', 'leave-full-screen')

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.#place()
    this.emit('move')
    this.emit('resize')
  }

  setSize = (width: number, height: number) => this.setBounds({ width, height })
  setPosition = (x: number, y: number) => this.setBounds({ x, y })
  getNormalBounds = () => this.#bounds
  getBounds = () => (this.#state === 'normal' ? this.#bounds : primaryDisplay.workArea)
  getSize = () => [this.getBounds().width, this.getBounds().height]
  isMaximized = () => this.#state === 'maximized'
  isMinimized = () => this.#state === 'minimized'
  isFullScreen = () => this.#state === 'fullscreen'
  isVisible = () => this.#visible && this.#state !== 'minimized'
  isFocused = () => focused === this
  isDestroyed = () => this.#destroyed
  setTitle(title: string): void {
    this.#title = title
  }
  getTitle = () => this.#title
  setMenu(): void {}
  setMenuBarVisibility(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}
}

/** Of a page that is gone. */
function ignore(): void {}
