import { app, BrowserWindow, dialog, safeStorage } from 'electron'
import type { MenuWords } from '../../src-shared/texts/menu.ts'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { letWindowsGo, reloadUnasked } from './ask-before-unload.ts'
import type { Wished } from './core-messages.ts'
import { type CoreProcess, startCore } from './core-process.ts'
import { hasKeychain } from './keychain.ts'

interface Options {
  words(): MenuWords
  /** Which language the screens speak. */
  speak(locale: Locale): void
  /** Where a person finds what went wrong. */
  readonly logs: string
}

/** A core that stops so often stops again: opening it once more helps nobody. */
const often = { times: 3, withinMs: 60_000 }

/** The core's process for as long as the program runs: one that stops is said and, if somebody agrees, opened anew. */
export class RunningCore {
  readonly #options: Options
  readonly #early: Wished[] = []
  #process: CoreProcess | null = null
  #crashes: number[] = []

  constructor(options: Options) {
    this.#options = options
  }

  open(): void {
    const asked = process.argv.slice(app.isPackaged ? 1 : 2)
    const keychain = hasKeychain(process.platform, () => safeStorage.getSelectedStorageBackend())
    const args = keychain ? [...asked, '--keychain'] : asked
    const core = startCore(args, { ...this.#options, crashed: () => void this.#reopen() })
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
    if (!(await this.#agreesToReopen())) {
      // Without a core nothing can be saved any more.
      letWindowsGo()
      return app.quit()
    }
    this.open()
    for (const window of BrowserWindow.getAllWindows()) reloadUnasked(window)
  }

  async #agreesToReopen(): Promise<boolean> {
    const now = Date.now()
    this.#crashes = [...this.#crashes, now].filter((at) => now - at < often.withinMs)
    const words = this.#options.words()
    const gaveUp = this.#crashes.length >= often.times
    const buttons = gaveUp ? [words.quit] : [words.reopen, words.quit]
    const detail = gaveUp ? words.crashedOften(this.#options.logs) : words.crashedDetail
    const asked = { type: 'warning' as const, message: words.crashed, detail, buttons, cancelId: buttons.length - 1 }
    const [window] = BrowserWindow.getAllWindows()
    const { response } = await (window ? dialog.showMessageBox(window, asked) : dialog.showMessageBox(asked))
    return buttons[response] === words.reopen
  }
}
