import type { Dirent, Stats } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from './files.ts'
import { folderFault } from './folder-faults.ts'
import { readRegularFile } from './read-regular-file.ts'
import { codeOf, retryWhileLocked } from './retry-while-locked.ts'
import { checkFolder, checkName, comesAfter, folderOf, foldersDownTo, isSafePart, within } from './safe-names.ts'
import { stopIf } from './stopped.ts'
import { type Listing, StoreFault, type Transport } from './transport.ts'
import { watchFolder } from './watch-folder.ts'
import { isTemporary, writeWhole } from './write-whole.ts'

export interface FolderOptions {
  readonly files?: Files
  /** How long another program may hold a file open; only Windows has such locks. */
  readonly patienceMs?: number
  /** How often is looked where the system tells nothing of itself. */
  readonly lookEveryMs?: number
}

/** A folder that somebody else carries to the other laptops: a cloud client, a NAS, a stick. */
export function openFolder(root: string, options: FolderOptions = {}): Transport {
  const { files = nodeFiles, patienceMs = process.platform === 'win32' ? 30_000 : 0, lookEveryMs = 30_000 } = options
  const place: Place = { root, files, patienceMs }
  return {
    caps: { remove: true },
    list: (folder, { after, signal } = {}) => act(signal, () => listFolder(place, folder, after)),
    get: (name, mostBytes, signal) => act(signal, () => getFile(place, name, mostBytes, signal)),
    put: (name, bytes, signal) => act(signal, () => putFile(place, name, bytes, signal)),
    remove: (name, signal) => act(signal, () => removeFile(place, name, signal)),
    watch: (onChange) => watchFolder(root, onChange, lookEveryMs),
    close: async () => {},
  }
}

interface Place {
  readonly root: string
  readonly files: Files
  readonly patienceMs: number
}

async function act<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  stopIf(signal)
  try {
    return await work()
  } catch (error) {
    throw folderFault(error)
  }
}

async function listFolder(place: Place, folder: string, after: string | undefined): Promise<Listing> {
  checkFolder(folder)
  await checkRoot(place)
  const entries = (await isFolder(place, folder)) ? await entriesOf(place, folder) : []
  const wanted = comesAfter(after)
  const named = entries
    .filter(({ name }) => isSafePart(name) && !isTemporary(name))
    .map((entry) => ({ entry, name: within(folder, entry.name) }))
  // Links are neither: what they point at is not the store's.
  const folders = named.filter(({ entry, name }) => entry.isDirectory() && wanted.folder(name)).map(({ name }) => name)
  const found = named.filter(({ entry, name }) => entry.isFile() && wanted.file(name))
  const sizes = await Promise.all(found.map(({ name }) => sizeOf(place, name)))
  const files = found.flatMap(({ name }, index) => {
    const bytes = sizes[index]
    return bytes === undefined ? [] : [{ name, bytes }]
  })
  return { files, folders }
}

async function entriesOf({ root, files }: Place, folder: string): Promise<Dirent[]> {
  try {
    return await files.readdir(join(root, folder), { withFileTypes: true })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

async function sizeOf(place: Place, name: string): Promise<number | undefined> {
  const found = await look(place, name)
  return found?.isFile() === true ? found.size : undefined
}

async function getFile(place: Place, name: string, mostBytes: number, signal?: AbortSignal): Promise<Uint8Array> {
  checkName(name)
  const found = (await isFolder(place, folderOf(name))) ? await look(place, name) : undefined
  if (found?.isFile() !== true) {
    await checkRoot(place)
    throw new StoreFault('gone', name)
  }
  return readRegularFile(place.files, join(place.root, name), mostBytes, signal)
}

async function putFile(place: Place, name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  checkName(name)
  const root = await checkRoot(place)
  // Whoever let a group write into the root shares the folder between people of one computer or one NFS server.
  const shared = (root.mode & 0o020) !== 0
  for (const folder of foldersDownTo(folderOf(name))) await makeFolder(place, folder, shared)
  await writeWhole(place, join(place.root, name), bytes, { shared, signal })
}

async function makeFolder({ root, files }: Place, folder: string, shared: boolean): Promise<void> {
  const path = join(root, folder)
  try {
    await files.mkdir(path, { mode: 0o700 })
    if (shared) await files.chmod(path, 0o770)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (!(await files.lstat(path)).isDirectory()) throw new StoreFault('unfit', `${folder} is no folder`)
  }
}

async function removeFile(place: Place, name: string, signal?: AbortSignal): Promise<void> {
  checkName(name)
  await checkRoot(place)
  const found = (await isFolder(place, folderOf(name))) ? await look(place, name) : undefined
  if (found?.isFile() !== true) return
  try {
    await retryWhileLocked(() => place.files.unlink(join(place.root, name)), { ...place, signal })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** Nobody but the user makes the root: a stick that is not plugged in would become an empty folder. */
async function checkRoot({ root, files }: Place): Promise<Stats> {
  try {
    const found = await files.stat(root)
    if (found.isDirectory()) return found
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error
  }
  throw new StoreFault('missing', 'the folder is not there')
}

/** Whether there is such a folder, each step of the way a folder itself and not a link. */
async function isFolder(place: Place, folder: string): Promise<boolean> {
  for (const step of foldersDownTo(folder)) {
    if ((await look(place, step))?.isDirectory() !== true) return false
  }
  return true
}

async function look({ root, files }: Place, name: string): Promise<Stats | undefined> {
  try {
    return await files.lstat(join(root, name))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
    throw error
  }
}
