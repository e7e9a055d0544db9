import { resolve } from 'node:path'
import { terminalLocale } from '../../src-shared/domain/terminal-locale.ts'
import { hostWords } from '../../src-shared/texts/host.ts'
import { makeWithParents } from '../core/app/make-with-parents.ts'
import { applicationDataFolder } from '../core/hosting/home.ts'
import { isNodeTooOld } from '../core/hosting/old-node.ts'
import { keepFilesPrivate } from '../core/hosting/private-files.ts'
import { hasDisplay } from './display.ts'
import { runInElectron } from './start-electron.ts'
import { readStartOptions, type StartOptions } from './start-options.ts'

keepFilesPrivate()
const locale = terminalLocale(process.env)
const t = hostWords[locale]
if (isNodeTooOld()) {
  console.error(t.nodeTooOld(process.version))
  process.exit(1)
}
// The core is read compiled where this machine has started it before. An older Node does not know the name, so it is not imported.
process.getBuiltinModule('node:module').enableCompileCache()

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
  try {
    makeWithParents(home)
  } catch {
    console.error(t.noHome(home))
    return 1
  }
  const shows = options.open && hasDisplay(process.env, process.platform)
  // A port is asked for by those who want a browser.
  if (shows && options.port === undefined && (await runInElectron(options, home, t))) return 0

  const data = options.data === undefined ? undefined : resolve(options.data)
  const { runInBrowser } = await import('./start-browser.ts')
  return runInBrowser({ ...options, data, shows }, home, locale)
}
