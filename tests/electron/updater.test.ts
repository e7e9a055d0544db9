import electronUpdater from 'electron-updater'
import { expect, onTestFinished, test, vi } from 'vitest'
import { electron } from './support/fake-electron.ts'

vi.mock('electron', async () => (await import('./support/fake-electron.ts')).electron)

// What installs on each system is the outside world here.
const quitAndInstall = vi.spyOn(electronUpdater.BaseUpdater.prototype, 'quitAndInstall')
const { installUpdate } = await import('../../src-main/electron/updater.ts')

function withoutWaiting(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
}

test('a system that asks for a password for a quarter of an hour is waited for, and no refusal comes before the end', async () => {
  withoutWaiting()
  quitAndInstall.mockImplementation(() => {
    vi.advanceTimersByTime(15 * 60_000)
    setImmediate(() => electron.app.quit())
  })

  await expect(installUpdate(null)).resolves.toBeUndefined()
})

test('it is done when the windows are gone, not when they are asked', async () => {
  const said: string[] = []
  quitAndInstall.mockImplementation(() => void electron.app.emit('before-quit'))
  const installed = installUpdate(null).then(() => said.push('done'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  said.push('asked')
  electron.app.emit('will-quit')
  await installed

  expect(said).toEqual(['asked', 'done'])
})

test('an installer that does not begin within ten minutes is refused', async () => {
  withoutWaiting()
  quitAndInstall.mockImplementation(() => undefined)
  const refused = expect(installUpdate(null)).rejects.toMatchObject({ why: 'installer' })
  vi.advanceTimersByTime(10 * 60_000)

  await refused
})
