import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askBeforeUnload } from '../../src-main/electron/ask-before-unload.ts'
import { catchAtLast } from '../../src-main/electron/last-resort.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({
  app: undefined as unknown as EventEmitter,
  ready: true,
  /** A page holds unsaved work, and the person stays with it. */
  holds: false,
  window: null as object | null,
  asked: [] as string[],
  chosen: '',
  done: [] as string[],
}))
vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  const done = (what: string) => () => void outside.done.push(what)
  outside.app = Object.assign(new EventEmitter(), {
    isReady: () => outside.ready,
    relaunch: (options: object) => void outside.done.push(`relaunch ${JSON.stringify(options)}`),
    quit: () => {
      outside.done.push('quit')
      if (!outside.holds) outside.app.emit('will-quit')
    },
    exit: done('exit'),
  })
  const answer = ({ message, buttons }: { message: string; buttons: string[] }) => {
    outside.asked.push(message)
    return Promise.resolve({ response: buttons.indexOf(outside.chosen) })
  }
  return {
    app: outside.app,
    BrowserWindow: { fromWebContents: () => outside.window },
    dialog: {
      showMessageBox: (...args: unknown[]) => answer(args.at(-1) as Parameters<typeof answer>[0]),
      showMessageBoxSync: () => 0,
      showErrorBox: (title: string) => void outside.asked.push(title),
    },
  }
})

const t = menuWords.ja
const kinds = ['uncaughtException', 'unhandledRejection'] as const
const others = kinds.map((kind) => process.listeners(kind as 'uncaughtException'))
let logged: string[] = []

beforeEach(() => {
  // What the test runner itself has put there would end the run.
  for (const kind of kinds) process.removeAllListeners(kind)
  Object.assign(outside, { ready: true, holds: false, window: null, asked: [], chosen: '', done: [] })
  outside.app.removeAllListeners()
  logged = []
  catchAtLast(
    (where, fault) => void logged.push(`${where}: ${fault instanceof Error ? fault.message : fault}`),
    () => t,
  )
})
afterEach(() => {
  for (const [place, kind] of kinds.entries()) {
    process.removeAllListeners(kind)
    for (const listener of others[place] ?? []) process.on(kind as 'uncaughtException', listener)
  }
})

const raise = process.emit.bind(process) as (kind: string, fault: Error) => boolean
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

test('a fault in the program itself is logged and said once, and starting again is offered', async () => {
  outside.chosen = t.restart
  for (const name of ['first', 'second']) raise('uncaughtException', new Error(name))
  await settled()

  expect(logged).toEqual(['main, uncaught: first', 'main, uncaught: second'])
  expect([outside.asked, outside.done]).toEqual([[t.faulty], ['quit', 'relaunch {}']])
})

test('whoever stays with unsaved work is told of the next fault again, and quitting later starts nothing', async () => {
  const page = Object.assign(new EventEmitter(), { webContents: new EventEmitter() })
  askBeforeUnload(page as unknown as BrowserWindow, () => t)
  Object.assign(outside, { chosen: t.restart, holds: true })
  raise('uncaughtException', new Error('first'))
  await settled()
  page.webContents.emit('will-prevent-unload', { preventDefault: () => undefined })
  raise('uncaughtException', new Error('second'))
  await settled()
  page.webContents.emit('will-prevent-unload', { preventDefault: () => undefined })
  outside.app.emit('will-quit')

  expect([outside.asked, outside.done]).toEqual([
    [t.faulty, t.faulty],
    ['quit', 'quit'],
  ])
})

test.each(['APPIMAGE', 'PORTABLE_EXECUTABLE_FILE'])(
  'what starts again is the file that was opened: %s',
  async (name) => {
    vi.stubEnv(name, '/home/sato/名簿/Meibo')
    outside.chosen = t.restart
    raise('uncaughtException', new Error('fault'))
    await settled()

    expect(outside.done).toEqual(['quit', 'relaunch {"execPath":"/home/sato/名簿/Meibo"}'])
  },
)

test('before there can be a window it says so and ends', () => {
  outside.ready = false
  raise('uncaughtException', new Error('early'))

  expect([outside.asked, outside.done]).toEqual([[t.faulty], ['exit']])
})

test('a question to the system that fails is only logged', async () => {
  raise('unhandledRejection', new Error('no browser'))
  await settled()

  expect([logged, outside.asked, outside.done]).toEqual([['main, unanswered: no browser'], [], []])
})

test('a window whose page has died is read anew when the person wishes, else the program ends', async () => {
  const reload = vi.fn()
  outside.window = { webContents: { reload } }
  outside.chosen = t.reload
  outside.app.emit('render-process-gone', {}, {}, { reason: 'oom', exitCode: 5 })
  await settled()
  outside.chosen = t.quit
  outside.app.emit('render-process-gone', {}, {}, { reason: 'crashed', exitCode: 11 })
  await settled()

  expect(logged).toEqual(['window: gone: oom 5', 'window: gone: crashed 11'])
  expect([reload.mock.calls.length, outside.asked, outside.done]).toEqual([1, [t.windowGone, t.windowGone], ['quit']])
})

test('what ends as it should is not a fault; a helper of Chromium that dies is logged, since another takes its place', async () => {
  outside.app.emit('render-process-gone', {}, {}, { reason: 'clean-exit', exitCode: 0 })
  outside.app.emit('child-process-gone', {}, { type: 'Utility', reason: 'clean-exit', exitCode: 0 })
  outside.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 })
  await settled()

  expect([logged, outside.asked]).toEqual([['process: GPU gone: crashed 1'], []])
})

test('a log that cannot be written keeps nobody from hearing of the fault', async () => {
  for (const kind of kinds) process.removeAllListeners(kind)
  catchAtLast(
    () => {
      throw new Error('disk full')
    },
    () => t,
  )
  outside.chosen = t.quit
  raise('uncaughtException', new Error('fault'))
  await settled()

  expect([outside.asked, outside.done]).toEqual([[t.faulty], ['quit']])
})
