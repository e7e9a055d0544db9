import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askBeforeUnload } from '../../src-main/electron/ask-before-unload.ts'
import { RunningCore } from '../../src-main/electron/running-core.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({
  cores: [] as EventEmitter[],
  windows: [] as object[],
  asked: [] as { parent: unknown; detail: string; buttons: string[] }[],
  chosen: '',
  quits: 0,
}))
vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  const port = { start: () => undefined, on: () => undefined, postMessage: () => undefined, close: () => undefined }
  return {
    app: {
      isPackaged: true,
      quit: () => {
        outside.quits += 1
      },
    },
    BrowserWindow: { getAllWindows: () => outside.windows },
    MessageChannelMain: class {
      port1 = port
      port2 = port
    },
    safeStorage: { getSelectedStorageBackend: () => 'basic_text' },
    utilityProcess: {
      fork: () => {
        const child = Object.assign(new EventEmitter(), { postMessage: () => undefined })
        outside.cores.push(child)
        return child
      },
    },
    dialog: {
      showMessageBox: async (parent: unknown, options: { detail: string; buttons: string[] }) => {
        outside.asked.push({ parent, detail: options.detail, buttons: options.buttons })
        return { response: options.buttons.indexOf(outside.chosen) }
      },
    },
  }
})

const t = menuWords.ja

beforeEach(() => {
  Object.assign(outside, { cores: [], asked: [], chosen: '', quits: 0 })
  outside.windows = [{ webContents: Object.assign(new EventEmitter(), { reload: () => undefined }) }]
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => void vi.useRealTimers())

function openCore() {
  const core = new RunningCore({ words: () => t, speak: () => undefined, logs: '/home/sato/.meibo/logs' })
  core.open()
}

async function crash(): Promise<void> {
  outside.cores.at(-1)?.emit('exit', 1)
  await new Promise<void>((resolve) => setImmediate(resolve))
}

test('a core that stops is said over its window, and opened again where somebody agrees', async () => {
  outside.chosen = t.reopen
  openCore()
  await crash()

  expect(outside.asked).toEqual([{ parent: outside.windows[0], detail: t.crashedDetail, buttons: [t.reopen, t.quit] }])
  expect([outside.cores.length, outside.quits]).toEqual([2, 0])
})

test('whoever quits after the core has stopped is not asked about work that nobody can save any more', async () => {
  const contents = new EventEmitter()
  outside.windows = [{ webContents: contents }]
  askBeforeUnload(outside.windows[0] as BrowserWindow, () => t)
  outside.chosen = t.quit
  openCore()
  await crash()
  const goes = vi.fn()
  contents.emit('will-prevent-unload', { preventDefault: goes })

  expect([outside.quits, outside.asked.length]).toEqual([1, 1])
  expect(goes).toHaveBeenCalledOnce()
})

test('a core that stops for the third time within a minute is not opened again: where to look is said', async () => {
  outside.chosen = t.reopen
  openCore()
  for (let time = 0; time < 3; time += 1) await crash()

  expect(outside.asked.at(-1)).toMatchObject({
    detail: t.crashedOften('/home/sato/.meibo/logs'),
    buttons: [t.quit],
  })
  expect([outside.cores.length, outside.quits]).toEqual([3, 1])
})

test('a core that stops now and then is opened each time', async () => {
  outside.chosen = t.reopen
  openCore()
  for (let time = 0; time < 4; time += 1) {
    await crash()
    vi.advanceTimersByTime(40_000)
  }

  expect([outside.cores.length, outside.quits]).toEqual([5, 0])
})
