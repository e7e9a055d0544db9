import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { findChromium } from '../../build/find-chromium.ts'
import type { Electron } from '../desktop/support/program.ts'
import { bundledMain, runOnStandIn } from '../desktop/support/run-on-stand-in.ts'
import { atMost, atMostTimes, median } from './measured.ts'
import type { Row } from './receipts.ts'
import { rosterCsv } from './roster-csv.ts'

const MEMBERS = 5000
const ROUNDS = 5
const MIB = 1024 ** 2

/** From a person's start of the desktop program to the first rows of a roster of 5,000, and what its processes hold then. */
export async function benchDesktopStart(root: string): Promise<Row[]> {
  if (findChromium() === null) return []
  const club = join(root, 'desktop-club')
  writeFileSync(join(root, 'desktop.csv'), rosterCsv(MEMBERS))
  const home = mkdtempSync(join(root, 'desktop-home-'))
  const importing = [join(import.meta.dirname, 'club-import.ts'), home, club, join(root, 'desktop.csv')]
  await promisify(execFile)(process.execPath, importing)

  const bare = await repeated(() => firstPaint(root, join(import.meta.dirname, 'bare-window.ts'), []))
  const ours = await repeated(() => firstPaint(root, bundledMain, ['--data', club]))
  const paint = (starts: readonly Start[]) => median(starts.map(({ paintMs }) => paintMs))
  const held = (of: keyof Memory) => median(ours.map(({ memory }) => memory[of] / MIB))
  return [
    atMost(`desktop: first start to the first rows of ${MEMBERS}, ms`, paint(ours), 2000, paint(bare)),
    atMost('desktop: memory of main, MiB', held('main'), 250),
    atMost('desktop: memory of the core, MiB', held('core'), 300),
    atMost('desktop: memory of the window, MiB', held('window'), 300),
    atMostTimes(
      'desktop: memory of all processes, MiB',
      held('all'),
      median(bare.map(({ memory }) => memory.all / MIB)),
      2,
    ),
  ]
}

async function repeated(start: () => Promise<Start>): Promise<Start[]> {
  const starts: Start[] = []
  for (let i = 0; i < ROUNDS; i += 1) starts.push(await start())
  return starts
}

interface Memory {
  readonly main: number
  readonly core: number
  readonly window: number
  readonly all: number
}

interface Start {
  readonly paintMs: number
  readonly memory: Memory
}

/** A start with nothing kept from an earlier one but the club; the window goes straight to the roster. */
async function firstPaint(root: string, main: string, args: readonly string[]): Promise<Start> {
  const home = mkdtempSync(join(root, 'first-'))
  mkdirSync(join(home, 'electron'))
  const startedAt = Date.now()
  const { evaluate, ended } = runOnStandIn(main, { home, args })
  try {
    const paintedAt = await evaluate(rowsPainted)
    const memory = await evaluate(memoryNow)
    return { paintMs: paintedAt - startedAt, memory }
  } finally {
    await evaluate(({ app }) => app.exit(0)).catch(() => undefined)
    await ended
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Runs in the main process: the moment at which the first page it ever makes has painted rows. */
function rowsPainted({ app }: Electron): Promise<number> {
  const watch = () => {
    history.replaceState(null, '', '#/members')
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[role=row] [role=gridcell]')) return
      observer.disconnect()
      // The frame after the one in which they were laid out.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Object.assign(window, { paintedAt: performance.timeOrigin + performance.now() })),
      )
    })
    observer.observe(document, { childList: true, subtree: true })
  }
  return new Promise((resolve) => {
    app.once('web-contents-created', (_event, contents) => {
      const { chromium } = contents as unknown as { chromium(): Promise<{ page: Page }> }
      void chromium.call(contents).then(async ({ page }) => {
        await page.addInitScript(watch)
        const painted = await page.waitForFunction(() => (window as unknown as { paintedAt?: number }).paintedAt)
        resolve(Number(await painted.jsonValue()))
      })
    })
  })
}

/** Runs in the main process. */
function memoryNow({ app }: Electron): Memory {
  const all = app.getAppMetrics().map(({ type, name, pid, memory }) => ({
    what: type === 'Tab' ? 'window' : name === 'Meibo core' ? 'core' : pid === process.pid ? 'main' : 'other',
    bytes: memory.workingSetSize * 1024,
  }))
  const sum = (what: string | null) =>
    all.reduce((total, one) => (what === null || one.what === what ? total + one.bytes : total), 0)
  // Chromium holds further processes ready for pages to come.
  const window = Math.max(...all.map((one) => (one.what === 'window' ? one.bytes : 0)))
  return { main: sum('main'), core: sum('core'), window, all: sum(null) }
}
