import { type BrowserWindow, dialog } from 'electron'
import type { MenuWords } from '../../src-shared/texts/menu.ts'

const unasked = new WeakSet<BrowserWindow>()

/** A page with unsaved work holds its window back, and Electron then stays without a word: here the person is asked. */
export function askBeforeUnload(window: BrowserWindow, words: () => MenuWords): void {
  window.webContents.on('will-prevent-unload', (event) => {
    // What is prevented here is that the page holds the window back.
    if (unasked.has(window) || leaves(window, words())) event.preventDefault()
  })
  window.webContents.on('did-finish-load', () => unasked.delete(window))
}

/** For a page whose work can no longer be saved. */
export function reloadUnasked(window: BrowserWindow): void {
  unasked.add(window)
  window.webContents.reload()
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
