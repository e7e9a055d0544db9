import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { createOffice } from '../src-main/core/app/office.ts'
import { apiOf } from '../src-main/core/app/router.ts'
import { buildIfOlder, rendererFolder } from '../src-main/serve/built.ts'
import { startServer } from '../src-main/serve/server.ts'
import type { Api } from '../src-shared/contract/contract.ts'
import { type Locale, type Texts, texts } from '../src-shared/texts/texts.ts'
import { findChromium } from './find-chromium.ts'

// `npm run pictures`: the pictures of README, of the sample club as it stands on a day in May. Run it when screens have changed.

const day = '2026-05-15T10:00:00+09:00'
const size = { width: 1280, height: 800 }
const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url))

const chromiumPath = findChromium()
if (chromiumPath === null) {
  console.error('Taking pictures needs a Chromium, Chrome or Edge: install one, or set CHROMIUM to its path.')
  process.exit(1)
}
if (!(await buildIfOlder('renderer', console.log))) process.exit(1)
const home = mkdtempSync(join(tmpdir(), 'meibo-pictures-'))
const ahead = Date.parse(day) - Date.now()
const office = createOffice({ home, host: 'browser', clock: { now: () => Date.now() + ahead }, dailyBackups: false })
office.installation.setActor('佐藤')
const api = apiOf(office)
for await (const _ of await api.clubs.openDemo());
const server = await startServer({ office, rendererFolder })
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] })
mkdirSync(folder, { recursive: true })

await byDay(await visit(browser, 'ja', 'light'), texts.ja, api)
await byNight(await visit(browser, 'en', 'dark'), texts.en)

await browser.close()
await server.close()
await office.close()
rmSync(home, { recursive: true, force: true })

async function byDay(page: Page, t: Texts, { members }: Api): Promise<void> {
  const { rows } = await members.list({ search: '髙橋', limit: 1 })
  await go(page, rows[0] ? `/members/${rows[0].id}` : '/members')
  await take(page, 'roster', page.getByLabel(t.fields.member.familyName, { exact: true }))

  await go(page, '/dues')
  await take(page, 'dues', page.getByRole('grid', { name: t.dues.year.grid }).getByRole('gridcell'))

  await go(page, '/receipts')
  await page.getByText(t.receipts.tabs.issued, { exact: true }).click()
  await page.getByRole('grid', { name: t.receipts.issued.grid }).getByRole('row').nth(4).click()
  await page.getByRole('checkbox').uncheck()
  await take(page, 'receipt', page.getByRole('button', { name: t.preview.print }))
}

async function byNight(page: Page, t: Texts): Promise<void> {
  await go(page, '/')
  await take(page, 'home-dark-en', page.getByRole('heading', { name: t.home.members }))
}

/** A window of somebody who reads that language and likes it light or dark. */
async function visit(with_: Browser, locale: Locale, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await with_.newPage({
    viewport: size,
    locale: locale === 'ja' ? 'ja-JP' : 'en-US',
    timezoneId: 'Asia/Tokyo',
    colorScheme,
    reducedMotion: 'reduce',
  })
  await page.goto(server.windowUrl())
  await page.waitForURL(`http://127.0.0.1:${server.port}/`)
  return page
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${server.port}/#${path}`)
  await page.getByRole('main').waitFor()
}

/** What stands on the screen once `ready` does and nothing is fetched or drawn any more. */
async function take(page: Page, name: string, ready: Locator): Promise<void> {
  await ready.first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(1000)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`docs/pictures/${name}.png`)
}
