import type { Page } from 'playwright-core'

/** The module `electron` as a test reaches it in the main process. */
export type Electron = typeof import('electron')

/** The desktop program, running: on the stand-in or on Electron itself. */
export interface Program {
  /** The window's page. */
  readonly page: Page
  /** Runs a function that stands alone in the main process, with the module `electron` and one value. */
  evaluate<T, V = undefined>(work: (electron: Electron, value: V) => T | Promise<T>, value?: V): Promise<T>
  /** What reached the printer so far, each as PDF. */
  printed(): Promise<readonly Buffer[]>
  /** Once its process has ended. */
  readonly ended: Promise<void>
  /** What it wrote to the terminal. */
  readonly said: () => string
  /** Ends it without asking anybody. */
  kill(): Promise<void>
}

export interface ProgramOptions {
  /** Where this person's Meibo keeps what belongs to no club. */
  readonly home: string
  readonly args?: readonly string[]
  /** The system's keychain; whatever the system has, if nothing is said. */
  readonly keychain?: KeychainKind
}

/** `broken`: there in name, but it keeps nothing. `basic`: Chromium's own, with a fixed password. */
export type KeychainKind = 'works' | 'broken' | 'basic'

/** Starts the bundle of `npm run build`. */
export interface Driver {
  /** The keychains that it can put in place of the system's, or that the system has. */
  readonly keychains: readonly KeychainKind[]
  start(options: ProgramOptions): Promise<Program>
  /** Starts it where it runs already; resolves once that second start has ended. */
  startAgain(options: ProgramOptions): Promise<void>
}
