import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../build/find-chromium.ts'
import { featuresOff } from '../support/chromium-features.ts'
import { app } from './app.ts'
import { primaryDisplay } from './screen.ts'

let context: BrowserContext | undefined
let spare: Page | undefined
let endpoint = ''
/** What every page of a new Chromium gets before it is opened. */
export const beforePages: ((context: BrowserContext) => Promise<void>)[] = []

app.begin = async () => {
  const folder = join(app.getPath('userData'), 'chromium')
  mkdirSync(folder, { recursive: true })
  rmSync(join(folder, 'DevToolsActivePort'), { force: true })
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('The stand-in for Electron needs a Chromium: set CHROMIUM to its path.')
  const { width, height } = primaryDisplay.bounds
  context = await chromium.launchPersistentContext(folder, {
    executablePath,
    timeout: 120_000,
    viewport: null,
    locale: app.getLocale() === 'ja' ? 'ja-JP' : 'en-US',
    timezoneId: 'Asia/Tokyo',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--app=about:blank', '--remote-debugging-port=0', featuresOff],
      ...['--use-fake-device-for-media-stream', `--screen-info={${width}x${height}}`],
      // What Electron would pass on to Chromium.
      ...process.argv.slice(2).filter((arg) => arg.startsWith('--force-')),
    ],
    // Where the machine names no language, Chromium cannot write 領収書.pdf.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } as Record<string, string>,
  })
  for (const prepare of beforePages) await prepare(context)
  spare = context.pages()[0]
  endpoint = await portIn(join(folder, 'DevToolsActivePort'))
}
/** Chromium writes down where it listens, sometimes after it has answered already. */
async function portIn(file: string): Promise<string> {
  for (;;) {
    const [port = '', rest] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (rest !== undefined) return port
    await setTimeout(10)
  }
}

app.end = async () => context?.close().catch(() => undefined)

/** The one session: a Chromium with a profile in the folder of user data. */
export function browserContext(): BrowserContext {
  if (context === undefined) throw new Error('Electron makes windows once the app is ready')
  return context
}

/** An empty page for a new window; Chromium brings the first one along. */
export async function emptyPage(): Promise<Page> {
  const first = spare
  spare = undefined
  return first ?? browserContext().newPage()
}

/** Where a test's own Playwright finds the same pages. */
export const debuggingAddress = () => `http://127.0.0.1:${endpoint}`
