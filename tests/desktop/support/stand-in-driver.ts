import { chromium } from 'playwright-core'
import type { Driver, Electron, Program, ProgramOptions } from './program.ts'
import { bundledMain, runOnStandIn } from './run-on-stand-in.ts'

/** The bundle on the stand-in for Electron: `tests/electron-stand-in/electron.ts` says what that cannot show. */
export const standInDriver: Driver = { start, startAgain, keychains: ['works', 'broken', 'basic'] }

async function start(options: ProgramOptions): Promise<Program> {
  const { child, evaluate, ended, said } = runOnStandIn(bundledMain, options)
  const address = await evaluate(windowOpened).catch((fault: Error) => {
    throw new Error(`${fault.message} ${said()}`)
  })
  // Chromium stays the program's: this is a second look at the same pages, which changes nothing about them.
  const browser = await chromium.connectOverCDP(address, { noDefaults: true })
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('The program has no window.')
  // Where somebody listens, Playwright leaves a question of the page to the program.
  page.on('dialog', () => undefined)
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  const printed = async () => (await evaluate(printedSheets)).map((sheet) => Buffer.from(sheet, 'base64'))
  return { page, evaluate, printed, ended, said, kill }
}

async function startAgain(options: ProgramOptions): Promise<void> {
  await runOnStandIn(bundledMain, options).ended
}

/** Runs in the main process. */
function printedSheets(electron: object): string[] {
  const { printed } = electron as { readonly printed: readonly { readonly pdf: Buffer }[] }
  return printed.map(({ pdf }) => pdf.toString('base64'))
}

/** Runs in the main process: where its Chromium listens, once its window shows a page. */
async function windowOpened(electron: object): Promise<string> {
  const { app, BrowserWindow, debuggingAddress } = electron as Electron & { debuggingAddress: () => string }
  await app.whenReady()
  const until = Date.now() + 120_000
  while (Date.now() < until) {
    const [window] = BrowserWindow.getAllWindows()
    if (window && /^\w+:\/\/app/.test(window.webContents.getURL())) return debuggingAddress()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('The window shows no page.')
}
