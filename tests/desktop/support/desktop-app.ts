import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { type MenuWords, menuWords } from '../../../src-shared/texts/menu.ts'
import { type Locale, type Texts, texts } from '../../../src-shared/texts/texts.ts'
import type { AskedDialog, DialogAnswer, RecordedDialogs } from '../../electron-stand-in/recorded-dialogs.ts'
import { driver } from './driver.ts'
import type { Electron, KeychainKind, Program, ProgramOptions } from './program.ts'

type RecordingElectron = Electron & { readonly dialog: { readonly recorded: RecordedDialogs } }

/** The desktop program as a person has it, on whatever it runs. */
export interface DesktopApp {
  readonly page: Page
  /** Every word on the screens, and in the menu and the dialogs. */
  readonly t: Texts
  readonly words: MenuWords
  readonly program: Program
  /** Shows a screen by its address, such as `/members`. */
  go(path: string): Promise<void>
  /** An item of the menu by its words, from the top. */
  chooseMenu(...labels: readonly string[]): Promise<void>
  /** Answers the dialog that stands open, or else the next one. */
  answer(answer: DialogAnswer): Promise<void>
  /** Every dialog so far. */
  dialogs(): Promise<readonly AskedDialog[]>
  /** Puts the next file that the screens hand over at this path; answers with the name that they gave it. */
  saveNext(path: string): Promise<string>
  /** Ends the core's process as if the system had. */
  killCore(): Promise<void>
  /** As the menu's item, so that whoever has unsaved work is asked. */
  quit(): Promise<void>
}

interface LaunchOptions {
  readonly home: string
  readonly locale?: Locale
  readonly args?: readonly string[]
  readonly keychain?: KeychainKind
}

export const keychains = driver.keychains

/** A folder for one person's Meibo, with a space and 名 in its path, which goes when the test ends. */
export function freshHome(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meibo 名 '))
  const home = join(folder, 'home')
  mkdirSync(home)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return home
}

export async function launch(options: LaunchOptions): Promise<DesktopApp> {
  const { locale = 'ja' } = options
  const program = await driver.start(withSwitches(options))
  onTestFinished(() => program.kill())
  const { page } = program
  page.setDefaultTimeout(30_000)
  // The sample club is made before the first screen shows.
  await page.getByRole('main').waitFor({ timeout: 120_000 })

  return {
    page,
    t: texts[locale],
    words: menuWords[locale],
    program,
    go: async (path) => {
      await page.evaluate((place) => location.assign(`#${place}`), path)
      await page.getByRole('main').waitFor()
    },
    chooseMenu: (...labels) => program.evaluate(chooseItem, labels),
    answer: (given) => program.evaluate(answerDialog, given),
    dialogs: () => program.evaluate((electron) => (electron as RecordingElectron).dialog.recorded.asked),
    saveNext: (path) => program.evaluate(saveNext, path),
    killCore: () => program.evaluate(killCore),
    quit: async () => {
      await program.evaluate(({ app }) => void setImmediate(() => app.quit()))
    },
  }
}

/** Starts the program a second time beside the one that runs, and waits until that start has ended. */
export function launchAgain(options: LaunchOptions): Promise<void> {
  return driver.startAgain(withSwitches(options))
}

function withSwitches({ home, locale = 'ja', args = [], keychain }: LaunchOptions): ProgramOptions {
  const place = keychain === undefined ? { home } : { home, keychain }
  return { ...place, args: [`--lang=${locale}`, '--force-prefers-reduced-motion', ...args] }
}

/** Runs in the main process, as the functions below: each stands alone. */
function chooseItem({ Menu }: Electron, labels: readonly string[]): void {
  let items = Menu.getApplicationMenu()?.items ?? []
  let found: Electron.MenuItem | undefined
  for (const label of labels) {
    found = items.find((item) => item.label === label)
    if (found === undefined) throw new Error(`“${label}” is not among ${items.map((item) => item.label).join(', ')}`)
    items = found.submenu?.items ?? []
  }
  setImmediate(() => found?.click())
}

function answerDialog(electron: Electron, given: DialogAnswer): void {
  const { open, answers } = (electron as RecordingElectron).dialog.recorded
  const waiting = open.shift()
  if (waiting) waiting(given)
  else answers.push(given)
}

function saveNext({ session }: Electron, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    session.defaultSession.once('will-download', (_event, item) => {
      item.setSavePath(path)
      item.once('done', (_done, state) => {
        if (state === 'completed') resolve(item.getFilename())
        else reject(new Error(state))
      })
    })
  })
}

async function killCore({ app }: Electron): Promise<void> {
  const core = app.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'Meibo core')
  if (core === undefined) throw new Error('no core is running')
  process.kill(core.pid, 'SIGKILL')
}
