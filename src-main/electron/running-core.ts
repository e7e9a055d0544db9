import { app, BrowserWindow, dialog, safeStorage } from 'electron'
import type { MenuWords } from '../../src-shared/texts/menu.ts'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { reloadUnasked } from './ask-before-unload.ts'
import type { Wished } from './core-messages.ts'
import { type CoreProcess, startCore } from './core-process.ts'
import { hasKeychain } from './keychain.ts'

interface Options {
  words(): MenuWords
  /** Which language the screens speak. */
  speak(locale: Locale): void
}

/** The core's process for as long as the program runs: one that stops is said and, if somebody agrees, opened anew. */
export class RunningCore {
  readonly #options: Options
  readonly #early: Wished[] = []
  #process: CoreProcess | null = null

  constructor(options: Options) {
    this.#options = options
  }

  open(): void {
    const asked = process.argv.slice(app.isPackaged ? 1 : 2)
    const keychain = hasKeychain(process.platform, () => safeStorage.getSelectedStorageBackend())
    const args = keychain ? [...asked, '--keychain'] : asked
    const core = startCore(args, { speak: this.#options.speak, crashed: () => void this.#reopen() })
    this.#process = core
    for (const wished of this.#early.splice(0)) core.wish(wished)
  }

  connect(window: BrowserWindow): void {
    this.#process?.connect(window)
  }

  /** What is asked for before there is a core waits for it: macOS names a file before the program is ready. */
  wish(wished: Wished): void {
    if (this.#process === null) this.#early.push(wished)
    else this.#process.wish(wished)
  }

  /** Null where nothing is left to be closed. */
  close(): Promise<void> | null {
    const closing = this.#process?.close() ?? null
    this.#process = null
    return closing
  }

  async #reopen(): Promise<void> {
    this.#process = null
    const words = this.#options.words()
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: words.crashed,
      detail: words.crashedDetail,
      buttons: [words.reopen, words.quit],
      cancelId: 1,
    })
    if (response !== 0) return app.quit()
    this.open()
    for (const window of BrowserWindow.getAllWindows()) reloadUnasked(window)
  }
}
