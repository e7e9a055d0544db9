import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { expect, test, vi } from 'vitest'
import { askBeforeUnload, letWindowsGo, quitOrStay, reloadUnasked } from '../../src-main/electron/ask-before-unload.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({
  asked: [] as string[],
  answer: 0,
  windows: [] as object[],
  quit: () => undefined as unknown,
}))
vi.mock('electron', () => ({
  app: { quit: () => void outside.quit() },
  BrowserWindow: { getAllWindows: () => outside.windows },
  dialog: {
    showMessageBoxSync: (_window: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
      outside.asked.push(message)
      return buttons.indexOf(outside.answer === 0 ? menuWords.ja.stay : menuWords.ja.leave)
    },
  },
}))

/** A window whose page holds unsaved work; `unloads` says whether it went. */
function windowWithUnsavedWork() {
  Object.assign(outside, { asked: [], answer: 0 })
  const contents = Object.assign(new EventEmitter(), { reload: () => undefined })
  const window = { webContents: contents } as unknown as BrowserWindow
  askBeforeUnload(window, () => menuWords.ja)
  outside.windows = [window]
  const unloads = () => {
    let went = false
    contents.emit('will-prevent-unload', {
      preventDefault: () => {
        went = true
      },
    })
    return went
  }
  return { window, contents, unloads }
}

test('a window with unsaved work asks before it closes, and stays unless told otherwise', () => {
  const { unloads } = windowWithUnsavedWork()

  const stayed = unloads()
  outside.answer = 1
  const left = unloads()

  expect({ stayed, left, asked: outside.asked }).toEqual({
    stayed: false,
    left: true,
    asked: [menuWords.ja.unsaved, menuWords.ja.unsaved],
  })
})

test('what can no longer be saved is not asked about, and the next work is again', () => {
  const { window, contents, unloads } = windowWithUnsavedWork()

  reloadUnasked(window)
  const reloaded = unloads()
  contents.emit('did-finish-load')
  const later = unloads()

  expect({ reloaded, later, asked: outside.asked }).toEqual({
    reloaded: true,
    later: false,
    asked: [menuWords.ja.unsaved],
  })
})

test('windows that are let go ask nothing, until whoever ends the program stays after all', () => {
  const { unloads } = windowWithUnsavedWork()

  const { askAgain } = letWindowsGo()
  const went = unloads()
  askAgain()
  const later = unloads()

  expect({ went, later, asked: outside.asked }).toEqual({ went: true, later: false, asked: [menuWords.ja.unsaved] })
})

test('whoever quits and then stays is heard of once', () => {
  const { unloads } = windowWithUnsavedWork()
  outside.quit = unloads
  const stayed = vi.fn()

  quitOrStay(stayed)
  unloads()

  expect(stayed).toHaveBeenCalledOnce()
})
