import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import type { MenuWords } from '../../src-shared/texts/menu.ts'
import { quitOrStay, reloadUnasked } from './ask-before-unload.ts'
import { ownProgram } from './own-program.ts'

type Log = (where: string, fault: unknown) => void

/** What nothing else has caught: it is logged, said in plain words, and the way on is offered. The core has its own process. */
export function catchAtLast(log: Log, words: () => MenuWords): void {
  let told = false
  // Most often a question to the system that went without an answer, such as for a browser that is not there.
  process.on('unhandledRejection', (fault) => note(log, 'main, unanswered', fault))
  process.on('uncaughtException', (fault) => {
    note(log, 'main, uncaught', fault)
    // The first says it; a fault that comes back with each tick would bury the screen.
    if (told) return
    told = true
    offerRestart(words(), () => {
      told = false
    })
  })
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    note(log, 'window', `gone: ${reason} ${exitCode}`)
    void offerReload(contents, words())
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') note(log, 'process', `${type} gone: ${reason} ${exitCode}`)
  })
}

function note(log: Log, where: string, fault: unknown): void {
  try {
    log(where, fault)
  } catch {
    // A full disk keeps nobody from hearing about the fault.
  }
}

/** Main itself cannot be trusted any more: it only leaves. The core is closed on the way out. */
function offerRestart(t: MenuWords, stayed: () => void): void {
  if (!app.isReady()) {
    dialog.showErrorBox(t.faulty, t.faultyDetail)
    return app.exit(1)
  }
  const asked = dialog.showMessageBox({
    type: 'warning',
    message: t.faulty,
    detail: t.faultyDetail,
    buttons: [t.restart, t.quit],
    cancelId: 1,
  })
  void asked.then(({ response }) => {
    // Only on the way out: whoever stays with unsaved work and quits later does not want it back then.
    const restart = () => app.relaunch(ownProgram(process.env))
    if (response === 0) app.once('will-quit', restart)
    quitOrStay(() => {
      app.off('will-quit', restart)
      stayed()
    })
  })
}

async function offerReload(contents: WebContents, t: MenuWords): Promise<void> {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t.windowGone,
    detail: t.crashedDetail,
    buttons: [t.reload, t.quit],
    cancelId: 1,
  })
  if (response === 0) reloadUnasked(window)
  else app.quit()
}
