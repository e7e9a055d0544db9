import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { HostWords } from '../../src-shared/texts/host.ts'
import { buildIfOlder, projectFolder } from './built.ts'
import { electronBinary } from './electron-binary.ts'
import type { StartOptions } from './start-options.ts'

/** An Electron that ends with a fault this soon could not show its window: a library or the sandbox is missing. */
const settlesMs = 10_000

/** Runs the desktop app until it is closed; false, with a line that says so, where it cannot run here. */
export async function runInElectron(options: StartOptions, home: string, t: HostWords): Promise<boolean> {
  const binary = await electronBinary(home, { fetching: () => console.log(t.fetchingElectron) })
  const ran =
    binary !== null &&
    (await buildIfOlder('everything', () => console.log(t.building))) &&
    (await run(binary, [projectFolder, ...flagsOf(options)]))
  if (!ran) console.log(t.withoutElectron)
  return ran
}

function run(binary: string, args: readonly string[]): Promise<boolean> {
  const startedAt = Date.now()
  return new Promise((done) => {
    const child = spawn(binary, args, { stdio: 'inherit' })
    child.on('error', () => done(false))
    child.on('exit', (code) => done(code === 0 || Date.now() - startedAt > settlesMs))
  })
}

function flagsOf({ data, org, demo }: StartOptions): string[] {
  return [
    ...(data === undefined ? [] : ['--data', resolve(data)]),
    ...(org === undefined ? [] : ['--org', org]),
    ...(demo ? ['--demo'] : []),
  ]
}
