import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject, onTestFinished, type TestContext } from 'vitest'
import { createOffice, type Office } from '../../../src-main/core/app/office.ts'
import { apiOf } from '../../../src-main/core/app/router.ts'
import { startServer } from '../../../src-main/serve/server.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { type Locale, type Texts, texts } from '../../../src-shared/texts/texts.ts'
import { finish } from '../../support/finish.ts'
import { type Given, givenIn } from '../../support/given.ts'
import { importFile } from './import-file.ts'
import { runningClock } from './running-clock.ts'
import { watchContext } from './watch-page.ts'

export interface App {
  readonly page: Page
  /** Every word on the screens, in the language of this app. */
  readonly t: Texts
  /** The same office without a screen, to arrange things and to look at what was kept. */
  readonly api: Api
  readonly given: Given
  readonly origin: string
  /** What the browser complained of; it must be empty at the end of the test. */
  readonly faults: string[]
  /** A temporary folder, with a space and 名 in its path. */
  readonly folder: string
  /** Shows a screen by its address, such as `/members`. */
  go(path: string, page?: Page): Promise<void>
  /** A second window of the same browser. */
  newWindow(path?: string): Promise<Page>
}

interface AppOptions {
  readonly locale?: Locale
  /** Opens the sample club. */
  readonly demo?: boolean
  /** The club that is open; null begins at the start screen. */
  readonly club?: string | null
  /** Rosters of tests/fixtures that are there already. */
  readonly files?: readonly string[]
  readonly today?: string
  /** The screen that opens first. */
  readonly at?: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
}

let connected: Promise<Browser> | undefined

/** The whole app as a person has it: an office in a fresh folder, its host on a port of its own, a fresh browser. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const { locale = 'ja', at = '/' } = options
  const { office, api, given, folder } = await startOffice(options)
  const server = await startServer({ office, rendererFolder: inject('renderer') })
  const origin = `http://127.0.0.1:${server.port}`
  connected ??= chromium.connect(inject('chromium'))
  const context = await (await connected).newContext(person(options))
  context.setDefaultTimeout(30_000)
  const { faults } = watchContext(context, origin)

  onTestFinished(async (test) => {
    await keepPictures(test, context)
    await context.close()
    await server.close()
    await office.close()
    rmSync(folder, { recursive: true, force: true })
    expect(faults).toEqual([])
  })

  const page = await context.newPage()
  await page.goto(server.url)
  await page.waitForURL(`${origin}/`)
  const go = async (path: string, shown = page) => {
    const [place, question] = path.split('?')
    await shown.goto(`${origin}/${question ? `?${question}` : ''}#${place}`)
    await shown.getByRole('main').waitFor()
  }
  await go(at)
  const newWindow = async (path = '/') => {
    const window = await context.newPage()
    await go(path, window)
    return window
  }
  return { page, t: texts[locale], api, given, origin, faults, folder, go, newWindow }
}

async function startOffice({
  demo = false,
  club = 'みどりの会',
  files = [],
  today = '2026-05-03',
}: AppOptions): Promise<{
  office: Office
  api: Api
  given: Given
  folder: string
}> {
  const folder = mkdtempSync(join(tmpdir(), 'meibo 名 '))
  const home = join(folder, 'home')
  mkdirSync(home)
  const office = createOffice({ home, host: 'browser', clock: runningClock(today), dailyBackups: false })
  office.installation.setActor('佐藤')
  const api = apiOf(office)
  if (demo) await finish(api.clubs.openDemo())
  else if (club !== null) await api.clubs.create({ name: club })
  for (const name of files) await importFile(api, fixture(name))
  return { office, api, given: givenIn(api, (work) => office.club().command(work)), folder }
}

function person({ locale = 'ja', size = { width: 1280, height: 800 }, colorScheme = 'light' }: AppOptions) {
  return {
    locale: locale === 'ja' ? 'ja-JP' : 'en-US',
    timezoneId: 'Asia/Tokyo',
    viewport: size,
    colorScheme,
    reducedMotion: 'reduce' as const,
    acceptDownloads: true,
  }
}

/** A file of tests/fixtures as a person would pick it. */
export function fixture(name: string): File {
  return new File([readFileSync(fixturePath(name))], name)
}

export function fixturePath(name: string): string {
  return join(import.meta.dirname, '..', '..', 'fixtures', name)
}

/** What stood on the screen when a test failed. */
async function keepPictures({ task }: TestContext, context: BrowserContext): Promise<void> {
  if (task.result?.state !== 'fail') return
  const name = task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
  for (const [index, page] of context.pages().entries()) {
    await page.screenshot({ path: join(import.meta.dirname, '..', 'screenshots', 'failed', `${name}-${index}.png`) })
  }
}
