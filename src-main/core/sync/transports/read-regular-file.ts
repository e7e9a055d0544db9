import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import type { Files } from './files.ts'
import { stopIf } from './stopped.ts'
import { StoreFault } from './transport.ts'

/** Neither follows a link nor waits at a pipe. Windows has neither flag. */
const carefully = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const atOnce = 1 << 20

/** A file's bytes, as far as it goes now: somebody may be writing it. */
export async function readRegularFile(
  files: Pick<Files, 'open'>,
  path: string,
  mostBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const file = await files.open(path, carefully)
  try {
    const found = await file.stat()
    if (!found.isFile()) throw new StoreFault('gone', 'no regular file')
    if (found.size > mostBytes) throw new StoreFault('tooLarge', `${found.size} bytes`)
    return await readUpTo(file, found.size, signal)
  } finally {
    await file.close()
  }
}

async function readUpTo(file: FileHandle, size: number, signal?: AbortSignal): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let at = 0
  while (at < size) {
    stopIf(signal)
    const { bytesRead } = await file.read(bytes, at, Math.min(atOnce, size - at), at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return at === size ? bytes : bytes.slice(0, at)
}
