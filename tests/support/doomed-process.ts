import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** Another process of Meibo, which a test may end at any moment, and what it has said so far. */
export interface DoomedProcess {
  readonly said: readonly string[]
  /** Waits until it has said so many lines. */
  hear(lines: number): Promise<void>
  /** Begins the work of one that got ready and waits. */
  go(): Promise<void>
  /** When it has come to its end, whichever. */
  readonly ended: Promise<unknown>
  /** As a power cut would: nothing is tidied up. */
  killNow(): Promise<void>
}

/** Starts a program of this folder. */
export function startDoomed(program: string, ...args: readonly string[]): DoomedProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
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
  const hear = async (count: number) => {
    while (said.length < count) {
      if (over) throw new Error(`the other process ended: ${complaints}`)
      await new Promise<void>((resolve) => {
        heard = resolve
      })
    }
  }
  onTestFinished(killNow)
  return {
    said,
    hear,
    async go() {
      await hear(1)
      child.stdin.write('go\n')
    },
    ended,
    killNow,
  }
}

function closed(what: ChildProcess | Interface): Promise<void> {
  return new Promise((resolve) => what.once('close', () => resolve()))
}
