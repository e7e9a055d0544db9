import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly port: number
  /** What it says goes there. */
  readonly log: string
  readonly env?: Readonly<Record<string, string>>
  readonly uid?: number
  readonly gid?: number
}

export interface Running {
  /** At once and with all its children, as when the power fails. */
  kill(): Promise<void>
}

/** Starts a server of a test's own and waits until it takes connections. */
export async function startProgram(program: Program): Promise<Running> {
  const { command, args, port, log, env = {}, uid, gid } = program
  const out = openSync(log, 'a')
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', out, out],
    env: { ...process.env, ...env },
    ...(uid === undefined ? {} : { uid, gid }),
  })
  closeSync(out)
  const ended = once(child, 'exit').catch((error: unknown) => [error])
  const end = () => endAll(child)
  process.once('exit', end)
  await untilListening(child, port, program)
  return {
    async kill() {
      process.off('exit', end)
      end()
      await ended
    },
  }
}

/** It and what it started: they are a group of their own. */
function endAll({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
}

async function untilListening(child: ChildProcess, port: number, { command, log }: Program): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await isListening(port)) return
    if (child.exitCode !== null || child.pid === undefined) break
    await wait(50)
  }
  throw new Error(`${command} did not start:\n${readFileSync(log, 'utf8').slice(-3000)}`)
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A folder that servers running under another user may enter too. */
export async function scratch(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'meibo-engine-'))
  await chmod(folder, 0o755)
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
