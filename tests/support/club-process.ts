import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** Another process of Meibo that has a club open, and what it has said so far. */
export interface ClubProcess {
  readonly child: ChildProcess
  readonly said: readonly string[]
  /** Waits until it has said so many lines. */
  hear(lines: number): Promise<void>
  /** As a power cut would: nothing is tidied up. */
  killNow(): Promise<void>
}

/** Opens the club in a process of its own; with `write` it enters members one after another and says each id once it is kept. */
export function openInProcess(home: string, folder: string, { write = false } = {}): ClubProcess {
  const program = join(import.meta.dirname, 'club-program.ts')
  const child = spawn(process.execPath, [program, home, folder, write ? 'write' : 'hold'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: join(import.meta.dirname, '../..'),
  })
  const said: string[] = []
  let complaints = ''
  child.stderr.on('data', (text) => {
    complaints += text
  })
  let heard = () => {}
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    said.push(line)
    heard()
  })
  let over = false
  // Its locks are free once it has ended; what it said has been heard once its lines are closed.
  const ended = Promise.all([closed(child), closed(lines)]).then(() => {
    over = true
    heard()
  })
  const killNow = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(killNow)
  return {
    child,
    said,
    async hear(count) {
      while (said.length < count) {
        if (over) throw new Error(`the other process ended: ${complaints}`)
        await new Promise<void>((resolve) => {
          heard = resolve
        })
      }
    },
    killNow,
  }
}

function closed(what: ChildProcess | Interface): Promise<void> {
  return new Promise((resolve) => what.once('close', () => resolve()))
}
