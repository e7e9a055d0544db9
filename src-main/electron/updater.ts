import electronUpdater from 'electron-updater'
import { checkChannel, type Release, ReleaseFault } from '../core/app/updates/release.ts'

const { autoUpdater } = electronUpdater

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

/** Ends the program and starts the new one; answers only where that failed. `ending` tells that the program ends. */
export function installUpdate(ending: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (fault: unknown) => reject(new ReleaseFault('installer', fault))
    const timer = setTimeout(fail, LONGEST, new Error('the installer did not end the program'))
    autoUpdater.once('error', fail)
    void ending.then(resolve).finally(() => {
      clearTimeout(timer)
      autoUpdater.off('error', fail)
    })
    // Without the installer's own questions, and with the new version opened after it.
    autoUpdater.quitAndInstall(true, true)
  })
}

/** The system may ask for a password meanwhile. */
const LONGEST = 10 * 60_000
