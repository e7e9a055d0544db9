import { renameSync } from 'node:fs'
import { app } from 'electron'
import electronUpdater from 'electron-updater'
import { checkChannel, type Release, ReleaseFault } from '../core/app/updates/release.ts'

/**
 * The base removes the program first, then moves the new one over from another disk, and under another name where the
 * old name holds a version. Here the program is there at every moment, under the name that shortcuts know.
 */
class AppImageUpdater extends electronUpdater.AppImageUpdater {
  /** The new program, beside the old one; what was fetched is no longer looked at. */
  staged: string | null = null

  protected override doInstall({ isForceRunAfter }: { readonly isForceRunAfter: boolean }): boolean {
    const program = process.env.APPIMAGE
    if (program === undefined || this.staged === null) throw new Error('no new program lies beside this one')
    renameSync(this.staged, program)
    if (isForceRunAfter) {
      const env = { ...process.env, APPIMAGE_SILENT_INSTALL: 'true' }
      this.spawnLog(program, [], env).catch((fault: Error) => this.dispatchError(fault))
    }
    return true
  }
}

const own = electronUpdater.autoUpdater
const autoUpdater = own instanceof electronUpdater.AppImageUpdater ? new AppImageUpdater() : own

// Nothing happens by itself, and nothing older takes the place of something newer.
autoUpdater.autoDownload = false
autoUpdater.autoInstallOnAppQuit = false
autoUpdater.allowDowngrade = false
autoUpdater.allowPrerelease = false
autoUpdater.disableWebInstaller = true
// Only whole files are signed.
autoUpdater.disableDifferentialDownload = true
autoUpdater.logger = null

interface Download {
  /** Where this program itself serves the release. */
  readonly address: string
  readonly release: Release
  readonly signal: AbortSignal
  onProgress(done: number, total: number): void
}

/** Has the installer fetch the release from this program itself; answers where the file lies. */
export async function downloadUpdate({ address, release, signal, onProgress }: Download): Promise<string> {
  autoUpdater.setFeedURL({ provider: 'generic', url: address, useMultipleRangeRequest: false })
  const checked = await autoUpdater.checkForUpdates()
  if (!checked?.isUpdateAvailable || checked.cancellationToken === undefined) throw new ReleaseFault('disagrees')
  checkChannel(checked.updateInfo, release)
  signal.throwIfAborted()

  const token = checked.cancellationToken
  const cancel = () => token.cancel()
  const report = ({ transferred, total }: { transferred: number; total: number }) => onProgress(transferred, total)
  signal.addEventListener('abort', cancel, { once: true })
  autoUpdater.on('download-progress', report)
  try {
    const [file] = await autoUpdater.downloadUpdate(token)
    if (file === undefined) throw new ReleaseFault('installer')
    return file
  } finally {
    autoUpdater.off('download-progress', report)
    signal.removeEventListener('abort', cancel)
  }
}

/**
 * Ends the program and starts the new one, `staged` beside it where it is an AppImage; answers once the windows are gone.
 * Where it fails the program stays.
 */
export async function installUpdate(staged: string | null): Promise<void> {
  const ends = Promise.withResolvers<void>()
  const fail = (fault: unknown) => {
    stayHere()
    ends.reject(new ReleaseFault('installer', fault))
  }
  let timer: NodeJS.Timeout | undefined
  const begins = () => clearTimeout(timer)
  app.once('before-quit', begins)
  const gone = () => ends.resolve()
  app.once('will-quit', gone)
  autoUpdater.once('error', fail)
  if (autoUpdater instanceof AppImageUpdater) autoUpdater.staged = staged
  // It would ignore a second try without a word.
  Object.assign(autoUpdater, { quitAndInstallCalled: false })
  try {
    // Without the installer's own questions, and with the new version opened after it. The system may ask for a password
    // meanwhile, and everything here waits for it; only what comes after has an end.
    autoUpdater.quitAndInstall(true, true)
    timer = setTimeout(fail, LONGEST, new Error('the installer did not end the program'))
    await ends.promise
  } finally {
    clearTimeout(timer)
    app.off('before-quit', begins)
    app.off('will-quit', gone)
    autoUpdater.off('error', fail)
  }
}

/** An installer that cannot be started says so when the updater has already told the program to quit. */
function stayHere(): void {
  const hold = (event: { preventDefault(): void }) => event.preventDefault()
  app.once('before-quit', hold)
  setImmediate(() => app.off('before-quit', hold))
}

/** Squirrel's way on macOS takes a while. */
const LONGEST = 10 * 60_000
