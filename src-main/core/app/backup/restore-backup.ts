import { createWriteStream, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { Secret } from '../../../../src-shared/contract/ways-in.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { freeFolderIn, isFree } from '../club-folders.ts'
import { makeWithParents } from '../make-with-parents.ts'
import { refuseUnsafeFolder } from '../safe-folder.ts'
import { unpack } from './backup-jobs.ts'
import { isOfTheDisk } from './copy-verified.ts'
import { flushFolder } from './durable-file.ts'

const WORK = '.restoring-'
const DAY = 24 * 3600 * 1000

interface Wish {
  readonly file: File
  /** Where the club shall lie; without it, a new folder named after the club is made in `parent`. */
  readonly folder?: string | undefined
  readonly parent: string
  readonly signal?: AbortSignal | undefined
  /** What opens it, where the club was protected. */
  readonly secret?: Secret | undefined
}

/**
 * Unpacks a backup into a new folder, checked and made a copy that will write as a new device, and answers where it
 * lies. Opening it is the caller's. A file that is damaged or not ours leaves nothing behind.
 */
export async function* restoreBackup(wish: Wish): AsyncGenerator<Progress, { folder: string; name: string }, void> {
  const { file, signal, secret } = wish
  const parent = wish.folder === undefined ? wish.parent : dirname(wish.folder)
  refuseUnsafeFolder(wish.folder ?? parent)
  if (wish.folder !== undefined && !isFree(wish.folder)) throw refuse('CLUB_EXISTS', { path: wish.folder })

  const work = makeWorkFolder(parent)
  try {
    const archive = join(work, 'backup.meibo')
    const into = join(work, 'club')
    yield { stage: 'reading', done: 0, total: file.size }
    await pipeline(Readable.fromWeb(file.stream() as ReadableStream), createWriteStream(archive), {
      ...(signal && { signal }),
    })
    const { name } = yield* unpack({ archive, fileName: file.name, into, secret }, signal)

    const folder = wish.folder ?? freeFolderIn(parent, name)
    if (existsSync(folder)) rmSync(folder, { recursive: true })
    renameSync(into, folder)
    flushFolder(parent)
    return { folder, name }
  } catch (fault) {
    if (signal?.aborted) throw refuse('CANCELLED', {})
    throw isOfTheDisk(fault) ? refuse('FOLDER_NOT_WRITABLE', { path: parent }) : fault
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function makeWorkFolder(parent: string): string {
  try {
    makeWithParents(parent)
    removeCutOff(parent)
    return mkdtempSync(join(parent, WORK))
  } catch {
    throw refuse('FOLDER_NOT_WRITABLE', { path: parent })
  }
}

/** What a restore that a power cut ended left behind: a whole club, which nobody would look for. */
function removeCutOff(parent: string): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(WORK))) {
    const path = join(parent, name)
    if (Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true })
  }
}
