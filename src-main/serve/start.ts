import { mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { resolve } from 'node:path'
import { terminalLocale } from '../../src-shared/domain/terminal-locale.ts'
import { hostWords } from '../../src-shared/texts/host.ts'
import { applicationDataFolder } from '../core/hosting/home.ts'
import { hasDisplay } from './display.ts'
import { runInElectron } from './start-electron.ts'
import { readStartOptions, type StartOptions } from './start-options.ts'

// The core is read compiled where this machine has started it before.
enableCompileCache()

const locale = terminalLocale(process.env)
const t = hostWords[locale]
const options = readStartOptions(process.argv.slice(2))

if (options === null) {
  console.error(t.usage)
  process.exitCode = 2
} else {
  process.exitCode = await start(options)
}

/** The desktop app where it can run, else the same in a browser; with no display only the address. */
async function start(options: StartOptions): Promise<number> {
  const home = applicationDataFolder(process.env, process.platform)
  mkdirSync(home, { recursive: true })
  const shows = options.open && hasDisplay(process.env, process.platform)
  // A port is asked for by those who want a browser.
  if (shows && options.port === undefined && (await runInElectron(options, home, t))) return 0

  const data = options.data === undefined ? undefined : resolve(options.data)
  const { runInBrowser } = await import('./start-browser.ts')
  return runInBrowser({ ...options, data, shows }, home, locale)
}
