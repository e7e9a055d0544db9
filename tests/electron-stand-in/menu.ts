import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import type { WebContents } from './web-contents.ts'

type Click = (item: MenuItem, window: BrowserWindow | null, event: object) => void

interface ItemOptions {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly checked?: boolean
  readonly click?: Click
  readonly submenu?: readonly ItemOptions[] | Menu
}

/** An item as Electron has it: clicking it does what its role says, or else what it was given. */
export class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly click: () => void

  constructor({ id, label = '', role, accelerator, submenu, click, ...rest }: ItemOptions) {
    this.id = id
    this.label = label
    this.role = role?.toLowerCase()
    this.accelerator = accelerator
    this.submenu = submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu)
    this.type = rest.type ?? (this.submenu ? 'submenu' : 'normal')
    this.enabled = rest.enabled ?? true
    this.visible = rest.visible ?? true
    this.checked = rest.checked ?? false
    this.click = () => {
      const window = BrowserWindow.getFocusedWindow()
      const act = this.role === undefined ? undefined : roles[this.role]
      if (act) act(window)
      else click?.(this, window, {})
    }
  }
}

const edit = (name: Parameters<WebContents['command']>[0]) => (window: BrowserWindow | null) =>
  void window?.webContents.command(name)
const zoom = (by: (level: number) => number) => (window: BrowserWindow | null) => {
  const contents = window?.webContents
  contents?.setZoomLevel(by(contents.getZoomLevel()))
}

const roles: Readonly<Record<string, (window: BrowserWindow | null) => void>> = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  about: () => app.showAboutPanel(),
  hide: () => app.hide(),
  reload: (window) => window?.reload(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  undo: edit('undo'),
  redo: edit('redo'),
  cut: edit('cut'),
  copy: edit('copy'),
  paste: edit('paste'),
  selectall: edit('selectAll'),
  zoomin: zoom((level) => level + 0.5),
  zoomout: zoom((level) => level - 0.5),
  resetzoom: zoom(() => 0),
}

let applicationMenu: Menu | null = null

export class Menu {
  static buildFromTemplate(template: readonly ItemOptions[]): Menu {
    return new Menu(template.map((options) => new MenuItem(options)))
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }
  static getApplicationMenu = () => applicationMenu

  readonly items: MenuItem[]

  constructor(items: MenuItem[] = []) {
    this.items = items
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    const found = this.items.map((item) => (item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null)))
    return found.find((item) => item !== null) ?? null
  }

  popup(): void {}
}
