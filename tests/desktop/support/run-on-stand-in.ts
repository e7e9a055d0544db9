import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answered } from '../../electron-stand-in/answer-test.ts'
import type { Electron, Program, ProgramOptions } from './program.ts'

const repository = join(import.meta.dirname, '../../..')

/** What `npm run build` makes of the main process. */
export const bundledMain = join(repository, 'out/electron/main.js')

/** A main process on the stand-in for Electron, from its first moment. */
export interface StandInProcess extends Pick<Program, 'evaluate' | 'ended' | 'said'> {
  readonly child: ChildProcess
}

export function runOnStandIn(main: string, { home, args = [], keychain = 'works' }: ProgramOptions): StandInProcess {
  const child = fork(join(repository, 'tests/electron-stand-in/run.ts'), [main, ...args], {
    cwd: repository,
    env: { ...process.env, MEIBO_HOME: home, STAND_IN_KEYCHAIN: keychain },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      said += part.toString()
    })
  }
  const ended = once(child, 'exit').then(() => undefined)
  return { child, evaluate: evaluator(child), ended, said: () => said }
}

function evaluator(child: ChildProcess): Program['evaluate'] {
  const waiting = new Map<number, (answer: Answered) => void>()
  let last = 0
  child.on('message', (answer: Answered) => waiting.get(answer.id)?.(answer))
  child.once('exit', () => {
    for (const [id, tell] of waiting) tell({ id, fault: 'The program has ended.' })
  })

  return async <T, V>(work: (electron: Electron, value: V) => T | Promise<T>, value?: V): Promise<T> => {
    last += 1
    const id = last
    const answered = new Promise<Answered>((resolve) => waiting.set(id, resolve))
    if (!child.connected) throw new Error('The program has ended.')
    child.send({ id, source: String(work), value })
    const { result, fault } = await answered
    waiting.delete(id)
    if (fault !== undefined) throw new Error(fault)
    return result as T
  }
}
