import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// Electron is the outside world here: its program is not there when tests run. What is asked of it is kept in order.
const outside = vi.hoisted(() => ({ acts: [] as string[], isFirst: true, isPackaged: true, removed: [] as string[] }))
vi.mock('electron', () => {
  const act = (name: string) => () => void outside.acts.push(name)
  return {
    app: {
      get isPackaged() {
        return outside.isPackaged
      },
      enableSandbox: act('enableSandbox'),
      setPath: act('setPath'),
      quit: act('quit'),
      on: (event: string) => void outside.acts.push(`on ${event}`),
      getLocale: () => 'ja',
      requestSingleInstanceLock: () => {
        outside.acts.push('requestSingleInstanceLock')
        return outside.isFirst
      },
      whenReady: () => {
        outside.acts.push('whenReady')
        return new Promise(() => undefined)
      },
      commandLine: { removeSwitch: (name: string) => void outside.removed.push(name) },
    },
    protocol: { registerSchemesAsPrivileged: act('registerSchemesAsPrivileged') },
    BrowserWindow: {},
    Menu: {},
    MessageChannelMain: class {},
    dialog: {},
    safeStorage: {},
    screen: {},
    session: {},
    shell: {},
    utilityProcess: {},
  }
})

const home = mkdtempSync(join(tmpdir(), 'meibo 名 '))
const umask = process.umask()
beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('MEIBO_HOME', join(home, 'app'))
  Object.assign(outside, { acts: [], removed: [], isFirst: true, isPackaged: true })
})
afterEach(() => {
  process.umask(umask)
  process.removeAllListeners('unhandledRejection')
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

test('the sandbox comes before anything, and all that locks comes before Electron is ready', async () => {
  await import('../../src-main/electron/main.ts')

  expect(outside.acts[0]).toBe('enableSandbox')
  const ready = outside.acts.indexOf('whenReady')
  const before = ['registerSchemesAsPrivileged', 'on web-contents-created', 'on render-process-gone']
  expect(before.every((act) => outside.acts.indexOf(act) !== -1 && outside.acts.indexOf(act) < ready)).toBe(true)
  expect(statSync(join(home, 'app')).mode & 0o777).toBe(0o700)
})

test('a second start opens nothing and leaves', async () => {
  outside.isFirst = false
  await import('../../src-main/electron/main.ts')

  expect(outside.acts.slice(-2)).toEqual(['requestSingleInstanceLock', 'quit'])
  expect(outside.acts).not.toContain('whenReady')
})

test('an installed program takes away the doors through which others could drive its window', async () => {
  await import('../../src-main/electron/main.ts')
  const installed = outside.removed
  vi.resetModules()
  Object.assign(outside, { removed: [], isPackaged: false })
  await import('../../src-main/electron/main.ts')

  expect(installed).toContain('remote-debugging-port')
  expect(installed).toContain('remote-debugging-pipe')
  expect(outside.removed).toEqual([])
})
