import { isNodeTooOld } from '../core/hosting/old-node.ts'
import { keepFilesPrivate } from '../core/hosting/private-files.ts'

keepFilesPrivate()
if (isNodeTooOld()) {
  const { hostWords } = await import('../../src-shared/texts/host.ts')
  const { terminalLocale } = await import('../../src-shared/domain/terminal-locale.ts')
  console.error(hostWords[terminalLocale(process.env)].nodeTooOld(process.version))
  process.exit(1)
}
// Half of a short command is reading its own code; Node keeps it compiled from one command to the next. An older Node
// does not know the name, so it is not imported.
process.getBuiltinModule('node:module').enableCompileCache()
// A reader such as `head` may have seen enough.
process.stdout.on('error', () => process.exit())

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), process)
