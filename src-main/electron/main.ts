import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, safeStorage, session } from 'electron'
import { menuWords } from '../../src-shared/texts/menu.ts'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { applicationDataFolder } from '../core/hosting/home.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { reloadUnasked } from './ask-before-unload.ts'
import { type CoreProcess, startCore } from './core-process.ts'
import { createWindow } from './create-window.ts'
import { hasKeychain } from './keychain.ts'
import { lockNavigation, lockSession } from './lock-down.ts'
import { setMenu } from './menu.ts'

app.enableSandbox()
registerAppScheme()
lockNavigation()

const home = applicationDataFolder(process.env, process.platform)
mkdirSync(home, { recursive: true })
app.setPath('userData', join(home, 'electron'))

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  let core: CoreProcess | null = null
  let words = menuWords[app.getLocale().startsWith('ja') ? 'ja' : 'en']

  app.on('second-instance', () => focusWindow())
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (core === null) return
    event.preventDefault()
    const closing = core
    core = null
    void closing.close().finally(() => app.quit())
  })

  void app.whenReady().then(() => {
    lockSession(session.defaultSession)
    serveApp(session.defaultSession, fileURLToPath(new URL('../renderer', import.meta.url)))
    speak(null)
    const window = createWindow(home, () => words)
    core = openCore()
    // Each time the page is loaded anew it has lost its port and gets another.
    window.webContents.on('did-finish-load', () => core?.connect(window))
  })

  function openCore(): CoreProcess {
    const asked = process.argv.slice(app.isPackaged ? 1 : 2)
    const keychain = hasKeychain(process.platform, () => safeStorage.getSelectedStorageBackend())
    const args = keychain ? [...asked, '--keychain'] : asked
    return startCore(args, { ready: speak, crashed: () => void reopen() })
  }

  /** The menu speaks the language chosen on the screens, else the system's. */
  function speak(locale: Locale | null): void {
    if (locale !== null) words = menuWords[locale]
    setMenu(words, () => BrowserWindow.getFocusedWindow()?.webContents.reload())
  }

  async function reopen(): Promise<void> {
    core = null
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: words.crashed,
      detail: words.crashedDetail,
      buttons: [words.reopen, words.quit],
      cancelId: 1,
    })
    if (response !== 0) return app.quit()
    core = openCore()
    for (const window of BrowserWindow.getAllWindows()) reloadUnasked(window)
  }
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
