import { setTimeout } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../../build/find-chromium.ts'
import type { Office } from '../../src-main/core/app/office.ts'
import { rendererFolder } from '../../src-main/serve/built.ts'
import { startServer } from '../../src-main/serve/server.ts'
import type { ActivityId } from '../../src-shared/contract/values.ts'
import { featuresOff } from '../support/chromium-features.ts'
import { atMost, p95 } from './measured.ts'
import type { Row } from './receipts.ts'

const MARKS = 60
/** As many as the sheet shows at most. */
const SESSIONS = '60'

/** From a key to the mark in its place, laid out for the next frame, on a sheet of many; none without a browser. */
export async function benchSheetMarks(office: Office, activityId: ActivityId): Promise<Row[]> {
  const executablePath = findChromium()
  if (executablePath === null) return []
  const server = await startServer({ office, rendererFolder })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', featuresOff] })
  try {
    const page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1280, height: 800 } })
    await page.goto(server.url)
    const origin = `http://127.0.0.1:${server.port}`
    await page.waitForURL(`${origin}/`)
    await page.goto(`${origin}/#/attendance/sheet/${activityId}`)
    await page.getByRole('grid').waitFor()
    await page.getByRole('combobox').last().selectOption(SESSIONS)
    await setTimeout(1000)
    return [atMost('sheet: a mark from its key to the next frame in Chromium, ms p95', p95(await marked(page)), 16)]
  } finally {
    await browser.close()
    await server.close()
  }
}

async function marked(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { markTimes: times })
    let start = 0
    const begin = () => {
      start = performance.now()
    }
    // React draws in a microtask that stands in line before this one; reading a place makes the page lay out what changed.
    const end = () =>
      queueMicrotask(() => {
        document.querySelector('[role=gridcell][aria-selected=true]')?.getBoundingClientRect()
        times.push(performance.now() - start)
      })
    addEventListener('keydown', begin, { capture: true })
    addEventListener('keydown', end)
  })
  await page.getByRole('grid').focus()
  for (let i = 0; i < MARKS; i += 1) {
    await page.keyboard.press(String(1 + (i % 5)))
    await setTimeout(40)
  }
  return page.evaluate(() => (globalThis as unknown as { markTimes: number[] }).markTimes)
}
