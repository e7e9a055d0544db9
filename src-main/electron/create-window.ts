import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, screen } from 'electron'
import { appOrigin } from '../../src-shared/domain/window-port.ts'
import type { MenuWords } from '../../src-shared/texts/menu.ts'
import { askBeforeUnload } from './ask-before-unload.ts'
import { openExternal } from './open-external.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

/** The only maker of windows: sandboxed, isolated, without Node, showing nothing but our own pages. */
export function createWindow(home: string, words: () => MenuWords): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const { maximized = false, ...bounds } = readWindowState(home, screens) ?? { width: 1280, height: 800 }
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 600,
    show: false,
    backgroundColor: '#FBFBF9',
    autoHideMenuBar: false,
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (maximized) window.maximize()
  keepWindowState(home, window)
  askBeforeUnload(window, words)
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(({ url }) => {
    void openExternal(window, url, words())
    return { action: 'deny' }
  })
  void window.loadURL(`${appOrigin}/`)
  return window
}
