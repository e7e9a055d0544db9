import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../build/find-chromium.ts'
import { createOffice } from '../../src-main/core/app/office.ts'
import { rendererFolder } from '../../src-main/serve/built.ts'
import { startServer } from '../../src-main/serve/server.ts'
import { texts } from '../../src-shared/texts/texts.ts'
import { gridNamed, rowTexts } from '../e2e/support/grid.ts'
import { dragScrollBar, shownBlanks } from '../e2e/support/scroll-bar.ts'
import { featuresOff } from '../support/chromium-features.ts'
import { atMost, p95, timed } from './measured.ts'
import type { Row } from './receipts.ts'

const PLACES = 20
const GOAL_MS = 2_000

/** How long rows stay blank after the scroll bar was dragged far, in a window of the whole roster; none without a browser. */
export async function benchScrolling(home: string, folder: string): Promise<Row[]> {
  const executablePath = findChromium()
  if (executablePath === null) return []
  const office = createOffice({ home, host: 'browser', dailyBackups: false })
  await office.open(folder)
  const server = await startServer({ office, rendererFolder })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', featuresOff] })
  try {
    const times = await scrolled(browser, server)
    return [atMost('roster: rows in place after a drag of the scroll bar, ms p95', p95(times), GOAL_MS)]
  } finally {
    await browser.close()
    await server.close()
    await office.close()
  }
}

async function scrolled(browser: Browser, { port, url }: { port: number; url: string }): Promise<number[]> {
  const origin = `http://127.0.0.1:${port}`
  const page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await page.waitForURL(`${origin}/`)
  await page.goto(`${origin}/#/members`)
  const roster = gridNamed(page, texts.ja.members.list)
  while ((await rowTexts(roster)).length === 0) await setTimeout(20)

  const times: number[] = []
  for (let i = 1; i <= PLACES; i += 1) {
    await dragScrollBar(roster, ((i * 7) % PLACES) / PLACES)
    times.push(await timed(() => filled(roster)))
  }
  return times
}

async function filled(roster: Parameters<typeof shownBlanks>[0]): Promise<void> {
  for (;;) {
    const { blank, gap } = await shownBlanks(roster)
    if (blank + gap === 0) return
    await setTimeout(5)
  }
}
