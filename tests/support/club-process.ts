import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createOffice } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'

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
  const child = spawn(process.execPath, [import.meta.filename, home, folder, write ? 'write' : 'hold'], {
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
  const drained = once(lines, 'close')
  return {
    child,
    said,
    async hear(count) {
      while (said.length < count) {
        if (child.exitCode !== null) throw new Error(`the other process ended: ${complaints}`)
        await new Promise<void>((resolve) => {
          heard = resolve
          child.once('close', resolve)
        })
      }
    },
    async killNow() {
      child.kill('SIGKILL')
      await drained
    },
  }
}

async function beThatProcess(home: string, folder: string, mode: string): Promise<void> {
  const office = createOffice({ home, host: 'cli', dailyBackups: false })
  const api = apiOf(office)
  await api.clubs.open({ path: folder })
  process.stdout.write('open\n')
  for (let i = 0; mode === 'write'; i += 1) {
    const { id } = await api.members.add({ familyName: `会員${i}`, note: 'あ'.repeat(i % 500) })
    process.stdout.write(`${id}\n`)
    // Calls in one process never leave the turn they began in, and nothing would be said.
    await new Promise((resolve) => setImmediate(resolve))
  }
  setInterval(() => undefined, 60_000)
}

if (import.meta.main) {
  const [home = '', folder = '', mode = ''] = process.argv.slice(2)
  await beThatProcess(home, folder, mode)
}
