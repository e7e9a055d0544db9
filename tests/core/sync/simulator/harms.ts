import {
  type Listing,
  type StoredFile,
  StoreFault,
  type Transport,
} from '../../../../src-main/core/sync/transports/transport.ts'
import type { Chance } from './chance.ts'
import { decorated } from './decorated-names.ts'

/** A way to a store on which things go wrong, as likely as `harm` says. `before` is an earlier state of the store. */
export function harmful(honest: Transport, before: Transport, chance: Chance, harm: number): Transport {
  return {
    ...honest,
    async list(folder, options) {
      if (!chance.happens(harm)) return honest.list(folder, options)
      const kind = chance.of(['throws', 'stale', 'half', 'miss', 'reorder', 'twice', 'longer', 'strange'])
      if (kind === 'throws') throw fault(chance)
      const listing = await (kind === 'stale' ? before : honest).list(folder, options)
      return { files: listed(kind, folder, listing.files, chance), folders: foldersOf(kind, listing, chance) }
    },
    async get(name, mostBytes, signal) {
      if (!chance.happens(harm)) return honest.get(name, mostBytes, signal)
      const kind = chance.of(['throws', 'gone', 'shorter', 'flipped', 'zeros'])
      if (kind === 'throws') throw fault(chance)
      if (kind === 'gone') throw new StoreFault('gone', name)
      return damagedBytes(kind, await honest.get(name, mostBytes, signal), chance)
    },
    async put(name, bytes, signal) {
      if (!chance.happens(harm)) return honest.put(name, bytes, signal)
      const kind = chance.of(['throws', 'late', 'prefix', 'prefixAndThrows', 'twice', 'elsewhere'])
      if (kind === 'throws') throw fault(chance)
      const isPrefix = kind === 'prefix' || kind === 'prefixAndThrows'
      const stored = isPrefix ? bytes.subarray(0, chance.below(bytes.length)) : bytes
      if (kind !== 'elsewhere') await honest.put(name, stored, signal)
      if (kind === 'twice' || kind === 'elsewhere') await honest.put(decorated(name, chance.below(8)), stored, signal)
      if (kind === 'late' || kind === 'prefixAndThrows') throw fault(chance)
    },
  }
}

function fault(chance: Chance): StoreFault {
  return new StoreFault(chance.of(['unreachable', 'busy', 'full', 'missing', 'refused']), 'as it happens')
}

function listed(kind: string, folder: string, files: readonly StoredFile[], chance: Chance): readonly StoredFile[] {
  switch (kind) {
    case 'half':
      return files.slice(0, Math.floor(files.length / 2))
    case 'miss':
      return files.filter((_, place) => place !== chance.below(files.length))
    case 'reorder':
      return chance.shuffled(files)
    case 'twice':
      return [...files, ...files]
    case 'longer':
      return files.map(({ name, bytes }) => ({ name, bytes: Math.max(0, bytes + chance.below(2000) - 500) }))
    case 'strange':
      return [...files, { name: `${folder}/00000001-0123456789ab.seg`, bytes: 10 }, { name: 'a.jpg', bytes: 7 }]
    default:
      return files
  }
}

function foldersOf(kind: string, { folders }: Listing, chance: Chance): readonly string[] {
  if (kind === 'half') return folders.slice(0, Math.ceil(folders.length / 2))
  return kind === 'reorder' ? chance.shuffled(folders) : folders
}

export function damagedBytes(kind: string, bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = chance.below(Math.max(1, bytes.length))
  if (kind === 'shorter') return bytes.slice(0, at)
  const other = new Uint8Array(bytes)
  if (kind === 'zeros') other.fill(0, at)
  else other[at] = (other[at] ?? 0) ^ (1 << chance.below(8))
  return other
}
