import { createWriteStream, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise } from 'yauzl'
import { ATTACHMENTS_FOLDER, isSealedName } from '../../db/attachments.ts'
import type { JobWatch } from '../../workers/serve-job.ts'
import { KEYS_FILE } from '../keys.ts'
import { DATABASE_ENTRY } from './write-archive.ts'

const MOST_ENTRIES = 200_000
/** All but the key file is encrypted and stored as it is, so that an archive which grows on unpacking is not ours. */
const GROWTH_BYTES = 1024 * 1024

/** A file that is no whole backup. */
export class NotABackup extends Error {}

/**
 * Unpacks a backup into an empty folder, trusting nothing it says: only the three known kinds of entry, each once,
 * with the bytes that really come out counted and checked against their sum.
 */
export async function unpackArchive(path: string, into: string, watch: JobWatch): Promise<void> {
  const total = statSync(path).size
  const seen = new Set<string>()
  let unpacked = 0
  const count = (bytes: number) => {
    watch.checkCancelled()
    unpacked += bytes
    if (unpacked > total + GROWTH_BYTES) throw new NotABackup('it grows on unpacking')
    watch.report({ stage: 'checking', done: Math.min(unpacked, total), total })
  }

  mkdirSync(join(into, ATTACHMENTS_FOLDER), { recursive: true })
  const archive = await openPromise(path, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true })
  try {
    if (archive.entryCount > MOST_ENTRIES) throw new NotABackup('too many entries')
    for await (const entry of archive.eachEntry()) {
      if (!isKnownEntry(entry) || seen.has(entry.fileName)) throw new NotABackup(`unexpected entry ${entry.fileName}`)
      seen.add(entry.fileName)
      await writeEntry(await archive.openReadStreamPromise(entry), join(into, entry.fileName), entry.crc32, count)
    }
  } finally {
    archive.close()
  }
  if (!seen.has(KEYS_FILE) || !seen.has(DATABASE_ENTRY)) throw new NotABackup('an entry is missing')
}

function isKnownEntry({ fileName }: Entry): boolean {
  if (fileName === KEYS_FILE || fileName === DATABASE_ENTRY) return true
  const [folder, name = '', ...deeper] = fileName.split('/')
  return folder === ATTACHMENTS_FOLDER && isSealedName(name) && deeper.length === 0
}

async function writeEntry(content: Readable, path: string, expected: number, count: (bytes: number) => void) {
  let sum = 0
  await pipeline(
    content,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        count(chunk.length)
        sum = crc32(chunk, sum)
        yield chunk
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  )
  if (sum !== expected) throw new NotABackup(`${path} is altered`)
}
