import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { JobWatch } from '../../workers/serve-job.ts'
import { flushFile, flushFolder } from './durable-file.ts'

/**
 * Copies a file to a stick or network folder, which may be gone or full: says whether the copy is there and reads back
 * the same. A place that is not reachable is not made anew.
 */
export async function copyVerified(from: string, folder: string, name: string, watch: JobWatch): Promise<boolean> {
  if (!existsSync(folder)) return false
  const draft = join(folder, `.${name}.part`)
  try {
    await pipeline(
      createReadStream(from),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          watch.checkCancelled()
          yield chunk
        }
      },
      createWriteStream(draft),
    )
    flushFile(draft)
    if ((await hashOf(draft)) !== (await hashOf(from))) return false
    renameSync(draft, join(folder, name))
    flushFolder(folder)
    return true
  } catch (fault) {
    watch.checkCancelled()
    if (isOfTheDisk(fault)) return false
    throw fault
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A fault that the file system answered with: full, gone, write-protected. */
export function isOfTheDisk(fault: unknown): boolean {
  return fault instanceof Error && 'syscall' in fault
}

/** SHA-256 of a file, in hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
