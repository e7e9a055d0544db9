import type { Connection } from '../db/connection.ts'
import { blobNameOf, MOST_BLOB_BYTES, openBlob, sealBlob } from './format/blob.ts'
import { blobName } from './format/names.ts'
import { getListed } from './get-listed.ts'
import { allKeys, newestKey } from './key-ring.ts'
import type { Laptop, LocalFiles, RoundOptions, Store } from './laptop.ts'
import { readerOf } from './reader-of.ts'
import { forgetFolders, forgetGone, isWanted, noteFile } from './store-files.ts'

interface Kept {
  readonly sealedName: string
  readonly sha256: string
  readonly bytes: number
}

/** Pictures up to this size come by themselves, for lists and papers show them; the rest when somebody opens it. */
const BY_ITSELF = 2 * 1024 * 1024

/** Puts the club's files that are here and not in the store, and fetches the pictures that are not here. */
export async function exchangeFiles(laptop: Laptop, store: Store, org: string, options: RoundOptions): Promise<void> {
  const { db, files } = laptop
  if (files === undefined || firstKey(db) === undefined) return
  if (options.thorough) await forgetTaken(laptop, store, org, options.signal)
  for (const kept of keptFiles(db)) {
    const name = nameOf(db, org, kept)
    const isThere = isNoted(db, store.id, name)
    const isHere = files.has(kept.sealedName)
    if (isHere && isThere) continue
    const content = isHere ? contentOf(files, kept) : null
    if (content !== null) await putFile(laptop, store, { org, name, kept, content }, options.signal)
    else if (kept.bytes <= BY_ITSELF) await fetchFile(laptop, store, org, kept.sealedName, options.signal)
  }
}

/** Null where it cannot be read on this disk: that holds up no other file. */
function contentOf(files: LocalFiles, { sealedName }: Kept): Uint8Array | null {
  try {
    return files.read(sealedName)
  } catch {
    return null
  }
}

/** Of what somebody has taken out of the place, or what was cut there, nothing is known any more: it is put again. */
async function forgetTaken(laptop: Laptop, { id, transport }: Store, org: string, signal?: AbortSignal): Promise<void> {
  const options = signal && { signal }
  const { folders } = await transport.list(`${org}/b`, options)
  await laptop.change(() => forgetFolders(laptop.db, id, [`${org}/b`], folders))
  for (const folder of folders) {
    const { files } = await transport.list(folder, options)
    await laptop.change(() => {
      const asPut = files.filter((file) => !isWanted(laptop.db, id, file, laptop.now()))
      forgetGone(laptop.db, id, folder, asPut)
    })
  }
}

/** Fetches one file; says whether it is here now. */
export async function fetchFile(
  laptop: Laptop,
  store: Store,
  org: string,
  sealedName: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const { db, files } = laptop
  const kept = keptFiles(db).find((file) => file.sealedName === sealedName)
  const first = firstKey(db)
  if (kept === undefined || files === undefined || first === undefined) return false
  const name = nameOf(db, org, kept)
  const bytes = await getListed(store.transport, name, MOST_BLOB_BYTES, signal)
  if (bytes === null) return false
  const reading = openBlob(bytes, blobNameOf(first, kept.sha256), { ...readerOf(db), firstKey: first })
  if (reading.kind !== 'blob') return false
  files.keep(sealedName, reading.content)
  await laptop.change(() => noteFile(db, store.id, { name, bytes: bytes.length }, 'there', laptop.now()))
  return true
}

/** Puts a file where it is not, or is no longer whole. One that somebody put under another key stays. */
async function putFile(
  laptop: Laptop,
  { id, transport }: Store,
  { org, name, kept, content }: { org: string; name: string; kept: Kept; content: Uint8Array },
  signal: AbortSignal | undefined,
): Promise<void> {
  const { db } = laptop
  const folder = name.slice(0, name.lastIndexOf('/'))
  const listed = await transport.list(folder, signal && { signal })
  const there = listed.files.find((file) => file.name === name)
  const bytes = sealed(db, org, content)
  const isOther = there !== undefined && there.bytes !== bytes.length && transport.caps.remove
  const other = isOther ? await getListed(transport, name, MOST_BLOB_BYTES, signal) : null
  const isPut = there === undefined || (other !== null && isSpoilt(db, kept, other))
  if (isPut) await transport.put(name, bytes, signal)
  const size = isPut ? bytes.length : there.bytes
  await laptop.change(() => noteFile(db, id, { name, bytes: size }, 'there', laptop.now()))
}

/** Whether what lies in the place is nobody's whole file; one that cannot be read here may be. */
function isSpoilt(db: Connection, { sha256 }: Kept, bytes: Uint8Array): boolean {
  const first = firstKey(db) ?? new Uint8Array()
  const { kind } = openBlob(bytes, blobNameOf(first, sha256), { ...readerOf(db), firstKey: first })
  return kind === 'arriving' || kind === 'damaged' || kind === 'foreign'
}

function sealed(db: Connection, org: string, content: Uint8Array): Uint8Array {
  const [newest, first] = [newestKey(db), firstKey(db)]
  if (newest === undefined || first === undefined) throw new Error('there is no key')
  return sealBlob(content, { org, epoch: newest.epoch, organisationKey: newest.key, firstKey: first }).bytes
}

function keptFiles(db: Connection): Kept[] {
  return db.rows<Kept>("SELECT DISTINCT sealed_name, sha256, bytes FROM attachment WHERE deleted = 0 AND sha256 <> ''")
}

function nameOf(db: Connection, org: string, { sha256 }: Kept): string {
  return blobName(org, blobNameOf(firstKey(db) ?? new Uint8Array(), sha256))
}

function firstKey(db: Connection): Uint8Array | undefined {
  return allKeys(db)[0]?.key
}

function isNoted(db: Connection, store: number, name: string): boolean {
  return db.row("SELECT 1 FROM sync_file WHERE store = ? AND name = ? AND state = 'there'", store, name) !== undefined
}
