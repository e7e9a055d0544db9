import { EventEmitter } from 'node:events'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { dialog } from './dialog.ts'

/** A file on its way to disk. Where nobody sets its path, the person is asked, as Electron does. */
export class DownloadItem extends EventEmitter {
  readonly event = {
    prevented: false,
    preventDefault: () => {
      this.event.prevented = true
    },
  }
  readonly #download: Download
  readonly #page: Page
  #path = ''
  #state: 'progressing' | 'completed' | 'cancelled' | 'interrupted' = 'progressing'
  #options: object = {}

  constructor(download: Download, page: Page) {
    super()
    this.#download = download
    this.#page = page
  }

  getFilename = () => this.#download.suggestedFilename()
  getURL = () => this.#download.url()
  getSavePath = () => this.#path
  setSavePath(path: string): void {
    this.#path = path
  }
  setSaveDialogOptions(options: object): void {
    this.#options = options
  }
  getState = () => this.#state
  getMimeType = () => ''
  getTotalBytes = () => statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0
  getReceivedBytes = () => this.getTotalBytes()

  async finish(): Promise<void> {
    if (this.event.prevented) return this.#download.cancel()
    if (this.#path === '') await this.#askWhere()
    if (this.#path === '') {
      await this.#download.cancel()
      return this.#end('cancelled')
    }
    try {
      await this.#download.saveAs(this.#path)
      this.#end('completed')
    } catch {
      this.#end('interrupted')
    }
  }

  async #askWhere(): Promise<void> {
    const asked = { defaultPath: basename(this.getFilename()), ...this.#options, page: this.#page.url() }
    const { canceled, filePath } = await dialog.showSaveDialog(asked)
    this.#path = canceled ? '' : filePath
  }

  #end(state: 'completed' | 'cancelled' | 'interrupted'): void {
    this.#state = state
    this.emit('done', {}, state)
  }
}
