import { app, BrowserWindow, dialog } from 'electron'
import type { MenuWords } from '../../src-shared/texts/menu.ts'

const unasked = new WeakSet<BrowserWindow>()
let whenStayed: () => void = () => undefined

/** A page with unsaved work holds its window back, and Electron then stays without a word: here the person is asked. */
export function askBeforeUnload(window: BrowserWindow, words: () => MenuWords): void {
  window.webContents.on('will-prevent-unload', (event) => {
    // What is prevented here is that the page holds the window back.
    if (unasked.has(window) || leaves(window, words())) return event.preventDefault()
    whenStayed()
  })
  window.webContents.on('did-finish-load', () => unasked.delete(window))
}

/** For a page whose work can no longer be saved. */
export function reloadUnasked(window: BrowserWindow): void {
  unasked.add(window)
  window.webContents.reload()
}

/** Of the windows from now on none asks before it goes; `askAgain` is for whoever stays after all. */
export function letWindowsGo(): { askAgain(): void } {
  const windows = BrowserWindow.getAllWindows()
  for (const window of windows) unasked.add(window)
  return {
    askAgain: () => {
      for (const window of windows) unasked.delete(window)
    },
  }
}

/** Quits as the menu does; `stayed` hears of somebody who then rather goes on with unsaved work. */
export function quitOrStay(stayed: () => void): void {
  whenStayed = () => {
    whenStayed = () => undefined
    stayed()
  }
  app.quit()
}

/** The question itself, before anything is begun that ends the program. */
export function leavesUnsaved(t: MenuWords): boolean {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  return window === undefined || leaves(window, t)
}

function leaves(window: BrowserWindow, t: MenuWords): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: t.unsaved,
    detail: t.unsavedDetail,
    buttons: [t.stay, t.leave],
    defaultId: 0,
    cancelId: 0,
  })
  return answer === 1
}
