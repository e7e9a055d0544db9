import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Everything that lies in a folder, by its path below it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

/** Copies files and reads the copies, with nothing of ours: each whole under another name, flushed, then given its own. */
export function copyPlainly(from: string, names: readonly string[]): { ms: number; bytes: number } {
  const to = mkdtempSync(join(tmpdir(), 'meibo-copy-'))
  let bytes = 0
  const start = performance.now()
  for (const name of names) {
    const content = readFileSync(join(from, name))
    const target = join(to, basename(name))
    const file = openSync(`${target}.tmp`, 'wx')
    writeSync(file, content)
    fsyncSync(file)
    closeSync(file)
    renameSync(`${target}.tmp`, target)
    bytes += readFileSync(target).length
  }
  const ms = performance.now() - start
  rmSync(to, { recursive: true })
  return { ms, bytes }
}
