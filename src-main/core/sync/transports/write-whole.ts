import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Files } from './files.ts'
import { readRegularFile } from './read-regular-file.ts'
import { codeOf, retryWhileLocked } from './retry-while-locked.ts'
import { stopIf } from './stopped.ts'

interface Place {
  readonly files: Files
  readonly patienceMs: number
}

const mark = '.tmp-'

/** Files that are being written. Cloud clients leave them alone too. */
export function isTemporary(name: string): boolean {
  return name.includes(mark)
}

/**
 * A file under its name is whole: written under another name beside it, brought to the disk, then named. One that already
 * says the same stays, so that no cloud client carries it again.
 */
export async function writeWhole(
  place: Place,
  path: string,
  bytes: Uint8Array,
  { shared, signal }: { shared: boolean; signal?: AbortSignal | undefined },
): Promise<void> {
  if (await saysAlready(place, path, bytes)) return
  await sweep(place, path)
  const patience = { ...place, signal }
  const temporary = await retryWhileLocked(() => writeBeside(place, path, bytes, shared), patience)
  try {
    stopIf(signal)
    await retryWhileLocked(() => place.files.rename(temporary, path), patience)
  } catch (error) {
    await place.files.unlink(temporary).catch(() => {})
    throw error
  }
  await syncFolder(place, dirname(path))
}

async function saysAlready({ files }: Place, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const found = await files.lstat(path)
    if (!found.isFile() || found.size !== bytes.length) return false
    return Buffer.compare(await readRegularFile(files, path, bytes.length), bytes) === 0
  } catch {
    return false
  }
}

/** What a laptop that died while writing the same file left behind; a young one may be another window's. */
async function sweep({ files }: Place, path: string): Promise<void> {
  const start = `${basename(path)}${mark}`
  const left = (await files.readdir(dirname(path))).filter((name) => name.startsWith(start))
  for (const name of left) {
    const old = join(dirname(path), name)
    const found = await files.lstat(old).catch(() => undefined)
    if (found !== undefined && Date.now() - found.mtimeMs > hour) await files.unlink(old).catch(() => {})
  }
}

const hour = 3_600_000

/** @returns the path of the file beside it. */
async function writeBeside({ files }: Place, path: string, bytes: Uint8Array, shared: boolean): Promise<string> {
  const temporary = `${path}${mark}${randomBytes(6).toString('hex')}`
  const file = await files.open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    if (shared) await file.chmod(0o660)
    await file.sync()
  } catch (error) {
    await file.close().catch(() => {})
    await files.unlink(temporary).catch(() => {})
    throw error
  }
  await file.close()
  return temporary
}

/** Brings the new name to the disk, where the system knows of such a thing. */
async function syncFolder({ files }: Place, path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await files.open(path, 'r')
  try {
    await folder.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EBADF', 'ENOSYS'].includes(codeOf(error))) throw error
  } finally {
    await folder.close()
  }
}
