import { createWriteStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { ATTACHMENTS_FOLDER, isSealedName } from '../../db/attachments.ts'
import type { JobWatch } from '../../workers/serve-job.ts'
import { KEYS_FILE } from '../keys.ts'
import { type BackupNote, noteComment } from './backup-note.ts'
import { flushFile } from './durable-file.ts'

export const DATABASE_ENTRY = 'meibo.db'

interface Content {
  /** The club's folder. */
  readonly folder: string
  /** The copy of its database. */
  readonly database: string
  readonly note: BackupNote
}

/** Writes a club as one ZIP. Nothing is deflated but the key file: what is encrypted does not get smaller. */
export async function writeArchive(target: string, content: Content, watch: JobWatch): Promise<void> {
  const attachments = sealedNamesIn(content.folder).map((name) => ({
    path: join(content.folder, ATTACHMENTS_FOLDER, name),
    entry: `${ATTACHMENTS_FOLDER}/${name}`,
  }))
  const stored = [{ path: content.database, entry: DATABASE_ENTRY }, ...attachments]
  const total = stored.reduce((sum, { path }) => sum + statSync(path).size, 0)
  const archive = new ZipFile()
  archive.addFile(join(content.folder, KEYS_FILE), KEYS_FILE, { mode: 0o600 })
  for (const { path, entry } of stored) archive.addFile(path, entry, { compress: false, mode: 0o600 })
  // The types know only text, which would be written in the code page of 1981.
  archive.end({ comment: noteComment(content.note) as unknown as string, forceZip64Format: false })

  await pipeline(archive.outputStream as Readable, counted(total, watch), createWriteStream(target, { mode: 0o600 }))
  flushFile(target)
}

function counted(total: number, watch: JobWatch) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let done = 0
    for await (const chunk of chunks) {
      watch.checkCancelled()
      done += chunk.length
      watch.report({ stage: 'packing', done: Math.min(done, total), total })
      yield chunk
    }
  }
}

function sealedNamesIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, ATTACHMENTS_FOLDER)).filter(isSealedName)
  } catch {
    return []
  }
}
