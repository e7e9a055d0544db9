import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))
export const rendererFolder = join(projectFolder, 'out', 'renderer')

/** Makes what a start needs where it is older than its sources; in a packaged app there are no sources to be newer. */
export async function buildIfOlder(what: 'renderer' | 'everything', tellBuilding: () => void): Promise<boolean> {
  const { result, sources, script } = builds[what]
  if (!isOlder(join(projectFolder, result), sources)) return true
  tellBuilding()
  return runScript(join(projectFolder, script))
}

const builds = {
  renderer: {
    result: 'out/renderer/index.html',
    sources: ['src-renderer', 'src-shared', 'package-lock.json'],
    script: 'build/renderer-bundle.ts',
  },
  everything: {
    result: 'out/electron/preload.cjs',
    sources: ['src-renderer', 'src-shared', 'src-main', 'package-lock.json'],
    script: 'build/bundle.ts',
  },
} as const

function isOlder(result: string, sources: readonly string[]): boolean {
  if (!existsSync(join(projectFolder, 'src-renderer'))) return false
  if (!existsSync(result)) return true
  const builtAt = statSync(result).mtimeMs
  return sources.some((source) => newestChange(join(projectFolder, source)) > builtAt)
}

function newestChange(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  const times = readdirSync(path, { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(join(path, name)).mtimeMs,
  )
  return Math.max(...times)
}

function runScript(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { cwd: projectFolder, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
