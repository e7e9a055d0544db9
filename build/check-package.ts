import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { packageFaults } from './dist-faults.ts'
import { flipByteOf } from './dist-integrity.ts'
import { platformOf, programOf, resourcesOf } from './dist-layout.ts'
import { openedThoughChanged, type Started } from './dist-shut.ts'

// `node build/check-package.ts dist/win-unpacked` (or a bundle of macOS): a package with a real Electron inside, on the system it is for. What can
// be seen without running it, that it starts and ends, that no debugger is let in, that one changed byte keeps it shut.

const startsWithinMs = 60_000
const endsWithinMs = 20_000

const named = resolve(process.argv[2] ?? '')
const folder = named.endsWith('.app') ? dirname(named) : named
const platform = platformOf(folder)
const temporary = mkdtempSync(join(tmpdir(), 'meibo 名 '))
let faults = 0
try {
  report('what lies inside', await packageFaults({ folder, platform }))
  report('starts, lets no debugger in, and ends', await startAndEnd(folder))
  if (platform === 'linux') console.log('– a changed byte: Electron compares nothing on Linux')
  else report('a changed byte keeps it shut', await startChanged())
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
process.exitCode = faults === 0 ? 0 : 1

function report(what: string, found: readonly string[]): void {
  console.log(`${found.length === 0 ? '✓' : '✗'} ${what}`)
  for (const fault of found) console.error(`  ${fault}`)
  faults += found.length
}

async function startAndEnd(app: string): Promise<string[]> {
  const port = await freePort()
  const started = start(app, [`--remote-debugging-port=${port}`])
  if (!(await started.opens())) return ['it opened no club', await started.end()].filter((line) => line !== '')
  const isOpen = await answers(port)
  const ended = await started.end()
  return [...(isOpen ? ['the debugging port is open'] : []), ...(ended === '' ? [] : [ended])]
}

async function startChanged(): Promise<string[]> {
  const copy = join(temporary, basename(folder))
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true })
  const change = () => {
    for (const file of ['core-host.js', 'main.js'])
      flipByteOf(join(resourcesOf(copy, platform), 'app.asar'), join('out', 'electron', file))
  }
  return await openedThoughChanged(() => start(copy, []), change)
}

/** Starts the program with a home of its own. */
function start(app: string, flags: readonly string[]): Started {
  const home = mkdtempSync(join(temporary, 'home-'))
  const owner = join(home, 'club', 'owner.json')
  const bundle = programOf(app, platform)
  const program = platform === 'darwin' ? join(bundle, 'Contents/MacOS/Meibo') : bundle
  const args = ['--demo', '--data', join(home, 'club'), ...flags]
  const child = spawn(program, args, { env: { ...process.env, MEIBO_HOME: home }, stdio: 'inherit' })
  const over = Promise.withResolvers<string>()
  let isOver = false
  child.once('error', (fault) => over.resolve(fault.message))
  child.once('exit', (code, signal) => over.resolve(code === 0 ? '' : `it ended with ${code ?? signal}`))
  void over.promise.then(() => {
    isOver = true
  })
  return {
    opens: async () => {
      const until = Date.now() + startsWithinMs
      while (Date.now() < until && !isOver && !existsSync(owner)) await wait(200)
      return existsSync(owner)
    },
    end: async () => {
      if (isOver) return await over.promise
      if (platform === 'win32') spawn('taskkill', ['/PID', String(child.pid)])
      else child.kill('SIGTERM')
      await Promise.race([over.promise, wait(endsWithinMs, null, { ref: false })])
      if (isOver) return existsSync(owner) ? 'its core did not close the club' : ''
      child.kill('SIGKILL')
      await over.promise
      return 'it does not end'
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  }).finally(() => socket.destroy())
}
