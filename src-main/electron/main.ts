import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, session } from 'electron'
import type { WishKind } from '../../src-shared/contract/desktop.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { applicationDataFolder } from '../core/hosting/home.ts'
import { logFolder } from '../core/hosting/office-log.ts'
import { keepFilesPrivate } from '../core/hosting/private-files.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { createWindow } from './create-window.ts'
import { catchAtLast } from './last-resort.ts'
import { lockNavigation, lockSession } from './lock-down.ts'
import { type MenuActs, setMenu } from './menu.ts'
import { endWithoutHome, openHome, systemWords } from './open-home.ts'
import { openedBackup } from './opened-backup.ts'
import { pickFile } from './pick-file.ts'
import { refuseDebugging } from './refuse-debugging.ts'
import { RunningCore } from './running-core.ts'

app.enableSandbox()
refuseDebugging()
keepFilesPrivate()
registerAppScheme()
lockNavigation()

const home = applicationDataFolder(process.env, process.platform)
const log = openHome(home)
// In a folder that cannot be written there is no lock to be had, and the program would end without a word.
if (log !== null) app.setPath('userData', join(home, 'electron'))

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  if (log === null) return void endWithoutHome(home)
  let words = systemWords()
  const core = new RunningCore({ words: () => words, speak, logs: logFolder(home) })
  const acts: MenuActs = {
    wish: (kind) => void wish(kind),
    reload: () => BrowserWindow.getFocusedWindow()?.webContents.reload(),
  }
  catchAtLast(log, () => words)

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
    const closing = core.close()
    if (closing === null) return
    event.preventDefault()
    void closing.finally(() => app.quit())
  })

  void app.whenReady().then(() => {
    words = systemWords()
    // First of all: a window may wait for the core, never the core for a window.
    core.open()
    lockSession(session.defaultSession)
    serveApp(session.defaultSession, fileURLToPath(new URL('../renderer', import.meta.url)))
    setMenu(words, acts)
    const window = createWindow(home, () => words)
    restore(openedBackup(process.argv.slice(1), process.cwd()))
    // Each time the page is loaded anew it has lost its port and gets another; by now it listens for it.
    window.webContents.on('dom-ready', () => core.connect(window))
  })

  /** The menu speaks the language chosen on the screens, else the system's. */
  function speak(locale: Locale): void {
    words = menuWords[locale]
    setMenu(words, acts)
  }

  async function wish(kind: WishKind): Promise<void> {
    if (kind !== 'import' && kind !== 'restore') return core.wish({ kind, path: null })
    const path = await pickFile(kind, words)
    if (path !== null) core.wish({ kind, path })
  }

  function restore(path: string | null): void {
    if (path !== null) core.wish({ kind: 'restore', path })
  }
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
