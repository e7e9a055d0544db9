import { enableCompileCache } from 'node:module'

// Half of a short command is reading its own code; Node keeps it compiled from one command to the next.
enableCompileCache()
// A reader such as `head` may have seen enough.
process.stdout.on('error', () => process.exit())

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), process)
