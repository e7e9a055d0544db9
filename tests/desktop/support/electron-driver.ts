import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { recordDialogs } from '../../electron-stand-in/recorded-dialogs.ts'
import type { Driver, KeychainKind, Program, ProgramOptions } from './program.ts'

const repository = join(import.meta.dirname, '../../..')

/** The bundle on Electron's own program, which node_modules/electron has once it was fetched. */
export const electronDriver: Driver = { start, startAgain, keychains: keychainsHere() }

async function start(options: ProgramOptions): Promise<Program> {
  const application = await _electron.launch({
    // Named, so that Playwright adds no switches of its own, such as another password store.
    executablePath: electronProgram(),
    chromiumSandbox: sandbox.length === 0,
    cwd: repository,
    args: argumentsOf(options),
    env: environment(options),
    timeout: 120_000,
  })
  await application.evaluate(recordDialogs)
  const shell = application.process()
  const ended = new Promise<void>((resolve) => void shell.once('exit', () => resolve()))
  let said = ''
  for (const stream of [shell.stdout, shell.stderr]) {
    stream?.on('data', (part: Buffer) => {
      said += part.toString()
    })
  }
  const page = await application.firstWindow()
  // Where somebody listens, Playwright leaves a question of the page to the program.
  page.on('dialog', () => undefined)
  await leaveDownloads(application, page)
  const printed = await recordPrinting(application, page)
  // On Windows a shell stands between.
  const pid = await application.evaluate(() => process.pid)
  const kill = async () => {
    if (shell.exitCode === null && shell.signalCode === null) process.kill(pid, 'SIGKILL')
    await ended
  }
  return { page, evaluate: evaluatorOf(application), printed, ended, said: () => said, kill }
}

/** Playwright would put each file into a folder of its own; here the program itself says where it goes. */
async function leaveDownloads(application: ElectronApplication, page: Page): Promise<void> {
  const debugging = await application.context().newCDPSession(page)
  await debugging.send('Browser.setDownloadBehavior', { behavior: 'default' })
  await debugging.detach()
}

async function startAgain(options: ProgramOptions): Promise<void> {
  const how = { cwd: repository, env: environment(options), stdio: 'ignore' } as const
  const child = spawn(electronProgram(), argumentsOf(options), how)
  await once(child, 'exit')
}

/** The system's print dialog would wait for a person: the page's wish is heard, and what it would print is made as PDF. */
async function recordPrinting(application: ElectronApplication, page: Page): Promise<() => Promise<Buffer[]>> {
  const sheets: Promise<string>[] = []
  await page.exposeFunction('printedInTest', () => {
    sheets.push(
      application.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const pdf = await contents?.printToPDF({ printBackground: true, preferCSSPageSize: true })
        return pdf?.toString('base64') ?? ''
      }),
    )
  })
  const listen = () => {
    window.print = () => void (window as unknown as { printedInTest: () => void }).printedInTest()
  }
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return async () => (await Promise.all(sheets)).map((sheet) => Buffer.from(sheet, 'base64'))
}

/** Containers and many servers let nobody make the sandbox's namespaces. */
const sandbox = process.env.ELECTRON_NO_SANDBOX === '1' ? ['--no-sandbox'] : []

function argumentsOf({ args = [], keychain }: ProgramOptions): string[] {
  const store = { works: [], broken: ['--password-store=gnome-libsecret'], basic: ['--password-store=basic'] }
  const chosen = process.platform === 'linux' && keychain !== undefined ? store[keychain] : []
  return [...sandbox, join(repository, 'out/electron/main.js'), ...args, ...chosen]
}

/** The password stores can be chosen on Linux alone; whether a real one runs there, the environment says. */
function keychainsHere(): KeychainKind[] {
  if (process.platform !== 'linux') return ['works']
  return process.env.MEIBO_TEST_KEYRING === '1' ? ['works', 'broken', 'basic'] : ['broken', 'basic']
}

function environment({ home, keychain }: ProgramOptions): Record<string, string> {
  // Without a bus nothing answers behind the keyring's name.
  const bus = keychain === 'broken' ? { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } : {}
  return { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', ...bus, MEIBO_HOME: home } as Record<string, string>
}

export function electronProgram(): string {
  return createRequire(import.meta.url)('electron') as string
}

function evaluatorOf(application: ElectronApplication): Program['evaluate'] {
  return (work, value) => application.evaluate(work as never, value as never)
}
