import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { run } from '../../src-main/cli/run.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const project = fileURLToPath(new URL('../../', import.meta.url))

export const fixture = (name: string): string => join(project, 'tests', 'fixtures', name)

/** The command line as a club types it, in a folder of its own whose path has a space and a kanji. */
export function openCommandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'meibo 名 '))
  const own = { MEIBO_HOME: join(folder, 'home'), MEIBO_LANG: 'ja', TZ: 'Asia/Tokyo' }
  const env: NodeJS.ProcessEnv & typeof own = { ...process.env, ...own }
  process.env.TZ = env.TZ

  return {
    folder,
    env,
    path: (name: string) => join(folder, name),
    run: (...args: string[]) => runHere(args, env),
    /** In a process of its own, as from a shell. */
    runAlone: (...args: string[]) => runAlone(args, env),
    /** Runs what must succeed, and reads the JSON that stdout holds and nothing else. */
    json: async <T>(...args: string[]): Promise<T> => {
      const { code, out, err } = await runHere([...args, '--json'], env)
      if (code !== 0) throw new Error(`meibo ${args.join(' ')} ended with ${code}: ${err}`)
      return JSON.parse(out) as T
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Each command opens and closes everything anew; only the program's own code is read once for all of them. */
async function runHere(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const said = { out: '', err: '' }
  const outlet = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text
    },
  })
  const around = { env, stdin: Readable.from([]), stdout: outlet('out'), stderr: outlet('err') }
  const code = await run(args, around)
  return { code, ...said }
}

function runAlone(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd: project, env, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, ['src-main/cli/main.ts', ...args], options, (error, out, err) => {
      resolve({
        code: error === null ? 0 : Number(error.code ?? 1),
        out,
        err,
      })
    })
  })
}
