import { appliedOf } from './applied.ts'
import { readName, segmentFolder } from './format/names.ts'
import { getListed } from './get-listed.ts'
import type { Laptop, RoundOptions, Store } from './laptop.ts'
import { forgetFolders, forgetGone, isWanted, noteFile } from './store-files.ts'
import { takeSegment } from './take-segment.ts'
import type { StoredFile } from './transports/transport.ts'

/** A segment is never longer. */
const MOST_BYTES = 8 * 1024 * 1024

/**
 * Fetches the segments that are not here yet. A file that is not whole is looked at again later, and holds up nothing but
 * what its own laptop wrote after it. Answers how many came.
 */
export async function fetchSegments(laptop: Laptop, store: Store, org: string, options: RoundOptions): Promise<number> {
  const wanted: StoredFile[] = []
  const folders = await foldersToLook(laptop, store, org, options)
  if (options.thorough) await laptop.change(() => forgetFolders(laptop.db, store.id, [`${org}/c`, `${org}/r`], folders))
  for (const folder of folders) {
    const { files } = await store.transport.list(folder, options)
    wanted.push(...(await laptop.change(() => sift(laptop, store, folder, files))))
  }
  for (const [place, file] of wanted.entries()) {
    options.onProgress?.({ stage: 'receiving', done: place, total: wanted.length })
    await fetchOne(laptop, store, file, options.signal)
  }
  return wanted.length
}

/** Where something new may lie: each device's folder of its next segment and the later ones, and the relayed copies. */
async function foldersToLook(
  { db }: Laptop,
  { transport }: Store,
  org: string,
  options: RoundOptions,
): Promise<string[]> {
  const folders: string[] = []
  for (const path of (await transport.list(`${org}/c`, options)).folders) {
    const dev = path.split('/').at(-1) ?? ''
    const first = options.thorough ? '' : segmentFolder(org, dev, appliedOf(db, dev).ord)
    folders.push(...(await transport.list(path, options)).folders.filter((folder) => folder >= first))
  }
  return [...folders, ...(await transport.list(`${org}/r`, options)).folders]
}

/** Which of the files listed in a folder are to be fetched; notes those that need not be, and those that are gone. */
function sift(laptop: Laptop, { id }: Store, folder: string, files: readonly StoredFile[]): StoredFile[] {
  const { db } = laptop
  const now = laptop.now()
  forgetGone(db, id, folder, files)
  return files.filter((file) => {
    if (!isWanted(db, id, file, now)) return false
    const hint = readName(file.name)
    if (hint?.kind !== 'segment' && hint?.kind !== 'relay') return file.bytes <= MOST_BYTES
    const kept = db.row<{ bytes: number }>(
      'SELECT length(bytes) AS bytes FROM sync_segment WHERE dev = ? AND ord = ? AND substr(hash, 1, 12) = ?',
      ...[hint.dev, hint.ord, hint.hash12],
    )
    // Of what a snapshot brought, this copy has all but the bytes.
    const isHere = hint.exact && (kept?.bytes === file.bytes || kept?.bytes === 0)
    if (isHere) noteFile(db, id, file, 'there', now)
    return !isHere
  })
}

async function fetchOne(laptop: Laptop, store: Store, file: StoredFile, signal?: AbortSignal): Promise<void> {
  const bytes = await getListed(store.transport, file.name, MOST_BYTES, signal)
  await laptop.change(() => {
    const { db } = laptop
    const kind = bytes === null ? 'arriving' : takeSegment(db, bytes, laptop.now())
    const state = kind === 'arriving' || kind === 'damaged' || kind === 'foreign' ? kind : 'there'
    noteFile(db, store.id, file, state, laptop.now())
  })
}
