import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { connectOwner } from '../../src-main/cli/owner-connection.ts'
import { readOwnerFile } from '../../src-main/core/hosting/owner-file.ts'
import { atMostTimes, median, timed } from './measured.ts'
import type { Row } from './receipts.ts'

const repository = join(import.meta.dirname, '../..')
const bundle = join(repository, 'out/serve/start.js')
const ROUNDS = 7

/** From the start of a process to the first page of the roster in a window's hands, against a bare Node that reads it. */
export async function benchStart(home: string, folder: string): Promise<Row[]> {
  const bare = await repeated(() => bareStart(folder))
  const source = await repeated(() => servedStart(join(repository, 'src-main/serve/start.ts'), home, folder))
  const bundled = await repeated(() => servedStart(bundle, home, folder))
  return [
    atMostTimes('start: first page from source, ms', source, bare, 10),
    atMostTimes('start: first page from the bundle, ms', bundled, bare, 3),
  ]
}

/** The first round fills caches that a second start has too. */
async function repeated(start: () => Promise<number>): Promise<number> {
  await start()
  const times: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) times.push(await start())
  return median(times)
}

async function bareStart(folder: string): Promise<number> {
  const { wrappings } = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as { wrappings: { key: string }[] }
  const key = Buffer.from(wrappings[0]?.key ?? '', 'base64').toString('hex')
  return timed(async () => {
    const child = run([join(import.meta.dirname, 'bare-page.ts'), join(folder, 'meibo.db'), key], process.env)
    await once(child.stdout as NodeJS.ReadableStream, 'data')
  })
}

async function servedStart(program: string, home: string, folder: string): Promise<number> {
  const env = {
    ...process.env,
    XDG_DATA_HOME: home,
    APPDATA: home,
    HOME: home,
    NODE_COMPILE_CACHE: join(home, 'compiled'),
  }
  let child: ChildProcess | undefined
  const took = await timed(async () => {
    child = run([program, '--no-open', '--data', folder], env)
    for (;;) {
      const owner = readOwnerFile(folder)
      const reached = owner === null ? null : await connectOwner(owner, folder)
      if (reached !== null) {
        const { rows } = await reached.api.members.list({ limit: 100 })
        if (rows.length !== 100) throw new Error('no first page')
        return reached.close()
      }
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`)
      await setTimeout(2)
    }
  })
  child?.kill('SIGTERM')
  if (child !== undefined && child.exitCode === null) await once(child, 'exit')
  return took
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { cwd: repository, env, stdio: ['ignore', 'pipe', 'inherit'] })
}
