import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, safeStorage, session } from 'electron'
import type { WishKind } from '../../src-shared/contract/desktop.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { applicationDataFolder } from '../core/hosting/home.ts'
import { openLog } from '../core/hosting/office-log.ts'
import { keepFilesPrivate } from '../core/hosting/private-files.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { reloadUnasked } from './ask-before-unload.ts'
import { type CoreProcess, startCore } from './core-process.ts'
import { createWindow } from './create-window.ts'
import { hasKeychain } from './keychain.ts'
import { catchAtLast } from './last-resort.ts'
import { lockNavigation, lockSession } from './lock-down.ts'
import { type MenuActs, setMenu } from './menu.ts'
import { openedBackup } from './opened-backup.ts'
import { pickFile } from './pick-file.ts'
import { refuseDebugging } from './refuse-debugging.ts'

app.enableSandbox()
refuseDebugging()
keepFilesPrivate()
registerAppScheme()
lockNavigation()

const home = applicationDataFolder(process.env, process.platform)
mkdirSync(home, { recursive: true })
app.setPath('userData', join(home, 'electron'))

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  let core: CoreProcess | null = null
  const early: string[] = []
  const acts: MenuActs = {
    wish: (kind) => void wish(kind),
    reload: () => BrowserWindow.getFocusedWindow()?.webContents.reload(),
  }
  let words = menuWords[app.getLocale().startsWith('ja') ? 'ja' : 'en']
  catchAtLast(openLog(home), () => words)

  app.on('second-instance', (_event, args, workingFolder) => {
    focusWindow()
    restore(openedBackup(args.slice(1), workingFolder))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    restore(path)
  })
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
    setMenu(words, acts)
    const window = createWindow(home, () => words)
    core = openCore()
    restore(openedBackup(process.argv.slice(1), process.cwd()))
    for (const path of early.splice(0)) restore(path)
    // Each time the page is loaded anew it has lost its port and gets another.
    window.webContents.on('did-finish-load', () => core?.connect(window))
  })

  function openCore(): CoreProcess {
    const asked = process.argv.slice(app.isPackaged ? 1 : 2)
    const keychain = hasKeychain(process.platform, () => safeStorage.getSelectedStorageBackend())
    const args = keychain ? [...asked, '--keychain'] : asked
    return startCore(args, { speak, crashed: () => void reopen() })
  }

  /** The menu speaks the language chosen on the screens, else the system's. */
  function speak(locale: Locale): void {
    words = menuWords[locale]
    setMenu(words, acts)
  }

  async function wish(kind: WishKind): Promise<void> {
    if (kind !== 'import' && kind !== 'restore') return core?.wish({ kind, path: null })
    const path = await pickFile(kind, words)
    if (path !== null) core?.wish({ kind, path })
  }

  /** macOS names a file before the program is ready. */
  function restore(path: string | null): void {
    if (path === null) return
    if (core === null) early.push(path)
    else core.wish({ kind: 'restore', path })
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
