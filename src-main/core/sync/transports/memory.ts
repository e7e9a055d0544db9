import { checkFolder, checkName, comesAfter, within } from './safe-names.ts'
import { stopIf } from './stopped.ts'
import { type Listing, StoreFault, type Transport } from './transport.ts'

/** A store in this process: what tests share between laptops, and what hostile stores are made of. */
export interface MemoryStore {
  readonly files: Map<string, Uint8Array>
  readonly watchers: Set<() => void>
}

export function createMemoryStore(): MemoryStore {
  return { files: new Map(), watchers: new Set() }
}

/** One laptop's way to a store in memory. */
export function openMemory(store: MemoryStore = createMemoryStore(), { remove = true } = {}): Transport {
  return {
    caps: { remove },
    async list(folder, { after, signal } = {}) {
      checkFolder(folder)
      stopIf(signal)
      return listMemory(store.files, folder, after)
    },
    async get(name, mostBytes, signal) {
      checkName(name)
      stopIf(signal)
      const bytes = store.files.get(name)
      if (bytes === undefined) throw new StoreFault('gone', name)
      if (bytes.length > mostBytes) throw new StoreFault('tooLarge', name)
      return new Uint8Array(bytes)
    },
    async put(name, bytes, signal) {
      checkName(name)
      stopIf(signal)
      const known = store.files.get(name)
      if (!remove && known !== undefined && Buffer.compare(known, bytes) !== 0) {
        throw new StoreFault('unfit', 'another file has this name, and nothing is replaced')
      }
      store.files.set(name, new Uint8Array(bytes))
      for (const changed of store.watchers) queueMicrotask(changed)
    },
    async remove(name, signal) {
      checkName(name)
      stopIf(signal)
      if (!remove) throw new StoreFault('refused', 'nothing is taken away from this store')
      store.files.delete(name)
    },
    watch(onChange) {
      const watcher = () => onChange()
      store.watchers.add(watcher)
      return () => store.watchers.delete(watcher)
    },
    async close() {},
  }
}

function listMemory(files: ReadonlyMap<string, Uint8Array>, folder: string, after: string | undefined): Listing {
  const wanted = comesAfter(after)
  const start = folder === '' ? '' : `${folder}/`
  const folders = new Set<string>()
  const found: Listing['files'][number][] = []
  for (const [name, { length }] of files) {
    if (!name.startsWith(start)) continue
    const end = name.indexOf('/', start.length)
    if (end >= 0) folders.add(within(folder, name.slice(start.length, end)))
    else if (wanted.file(name)) found.push({ name, bytes: length })
  }
  return { files: found, folders: [...folders].filter(wanted.folder) }
}
