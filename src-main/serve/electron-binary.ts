import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const fetchLimitMs = 40_000
const triesAgainAfterMs = 24 * 60 * 60 * 1000

/** Where Electron's program is, fetched on first use; null where it cannot be had, remembered for a day. */
export async function electronBinary(home: string, say: { fetching(): void }): Promise<string | null> {
  const folder = electronFolder()
  if (folder === null) return null
  const found = installedBinary(folder)
  if (found !== null) return found

  const failure = join(home, 'electron-not-fetched')
  if (failedLately(failure)) return null
  say.fetching()
  if (await runInstaller(folder)) rmSync(failure, { force: true })
  else writeFileSync(failure, `${Date.now()}\n`)
  return installedBinary(folder)
}

function electronFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

function installedBinary(folder: string): string | null {
  const pointer = join(folder, 'path.txt')
  if (!existsSync(pointer)) return null
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
  const path = join(dist, readFileSync(pointer, 'utf8'))
  return existsSync(path) ? path : null
}

function failedLately(failure: string): boolean {
  return existsSync(failure) && Date.now() - Number(readFileSync(failure, 'utf8')) < triesAgainAfterMs
}

function runInstaller(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: fetchLimitMs })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
