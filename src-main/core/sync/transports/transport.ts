/** One file in a store. */
export interface StoredFile {
  /** Path below the store's root, with `/`. */
  readonly name: string
  readonly bytes: number
}

/** What lies directly in one folder of a store. */
export interface Listing {
  readonly files: readonly StoredFile[]
  /** Paths below the store's root, without a last `/`. */
  readonly folders: readonly string[]
}

/**
 * A place that keeps files: all that is asked of a shared folder, a WebDAV server, a bucket or a database.
 * Nothing is assumed of order, of a listing being up to date, of times, locks or conditions. Names are lower-case letters,
 * digits, `-`, `.` and `/`. What comes back is untrusted. Every act throws `StoreFault` where it fails, and nothing else.
 */
export interface Transport {
  /** `remove`: whether a file can be taken away again. */
  readonly caps: { readonly remove: boolean }

  /**
   * A folder that is not there is empty; a root that is not there is the fault `missing`.
   * @param after only names greater than this need be given (more may be).
   */
  list(folder: string, options?: { after?: string; signal?: AbortSignal }): Promise<Listing>

  /** @throws StoreFault `gone` where there is no such file, `tooLarge` where it is longer than `mostBytes`. */
  get(name: string, mostBytes: number, signal?: AbortSignal): Promise<Uint8Array>

  /** Whole or not at all as far as the place can; putting the same bytes again is harmless. Folders come by themselves. */
  put(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void>

  /** A file that is not there any more is no fault. */
  remove(name: string, signal?: AbortSignal): Promise<void>

  /** Calls back when something may have changed, where the place can tell; answers how to stop. */
  watch?(onChange: () => void): () => void

  close(): Promise<void>
}

/**
 * Why a store could not do what it was asked.
 * `missing` the root is not there (unmounted, stick not plugged in) · `unreachable` no answer · `refused` name or password ·
 * `full` · `busy` try again after `retryMs` · `gone` no such file · `tooLarge` · `clock` ours or theirs is wrong ·
 * `certificate` · `redirected` to another address · `unfit` what answered is no such store.
 */
export type StoreFaultCode =
  | 'missing'
  | 'unreachable'
  | 'refused'
  | 'full'
  | 'busy'
  | 'gone'
  | 'tooLarge'
  | 'clock'
  | 'certificate'
  | 'redirected'
  | 'unfit'

export class StoreFault extends Error {
  readonly code: StoreFaultCode
  readonly retryMs: number | null

  constructor(code: StoreFaultCode, message: string, options: { retryMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.retryMs = options.retryMs ?? null
  }
}
