import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { expect, test, vi } from 'vitest'
import { askBeforeUnload, reloadUnasked } from '../../src-main/electron/ask-before-unload.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({ asked: [] as string[], answer: 0 }))
vi.mock('electron', () => ({
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
