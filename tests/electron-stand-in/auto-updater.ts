import { EventEmitter } from 'node:events'
import { app } from './app.ts'

class AutoUpdater extends EventEmitter {
  #feed = ''
  setFeedURL({ url }: { readonly url: string }): void {
    this.#feed = url
  }
  getFeedURL = () => this.#feed
  checkForUpdates(): void {
    this.emit('checking-for-update')
  }
  quitAndInstall(): void {
    app.told.installed = this.#feed
    app.quit()
  }
}

/** Squirrel's, which electron-updater uses on macOS alone; a test emits its events. */
export const autoUpdater = new AutoUpdater()
