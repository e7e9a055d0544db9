import { renameSync } from 'node:fs'
import electronUpdater from 'electron-updater'

/**
 * The base removes the program first, then moves the new one over from another disk, and under another name where the
 * old name holds a version. Here the program is there at every moment, under the name that shortcuts know.
 */
export class AppImageUpdater extends electronUpdater.AppImageUpdater {
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
