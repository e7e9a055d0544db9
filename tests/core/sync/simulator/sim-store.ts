import { createHash } from 'node:crypto'
import { createMemoryStore, type MemoryStore, openMemory } from '../../../../src-main/core/sync/transports/memory.ts'
import type { Transport } from '../../../../src-main/core/sync/transports/transport.ts'
import { hold } from './broken.ts'
import { MARKER } from './case.ts'
import type { Chance } from './chance.ts'
import { damagedBytes, harmful } from './harms.ts'
import type { Steps } from './sim-laptop.ts'

export type Files = ReadonlyMap<string, Uint8Array>

/** The shared place, with a record of who put what under which name. */
export class SimStore {
  readonly #place: MemoryStore = createMemoryStore()
  readonly #another: MemoryStore = createMemoryStore()
  readonly #putUnder = new Map<string, string>()
  before: Files = new Map()
  /** Another stick hangs where this one should. */
  isSwapped = false
  /** Of a file with this in its name nothing but damaged bytes can be had. */
  damaged: string | null = null
  sends = 0

  constructor(files: Files) {
    for (const [name, bytes] of files) this.#place.files.set(name, bytes)
    this.#another.files.set('otherclubs222/o/zzzzzzzzzzzzz.id', Buffer.from('zzzzzzzzzzzzz\n'))
  }

  get files(): Map<string, Uint8Array> {
    return this.#place.files
  }

  replaceBy(files: Files): void {
    const kept = new Map(files)
    this.files.clear()
    for (const [name, bytes] of kept) this.files.set(name, bytes)
  }

  /** A laptop's way to it: every call is a step of its round. */
  open(laptop: { readonly device: string }, steps: Steps, wrong?: { chance: Chance; harm: number }): Transport {
    const isOther = this.isSwapped
    const place = openMemory(isOther ? this.#another : this.#place)
    const watched: Transport = {
      ...place,
      get: async (name, most, signal) => this.#spoilt(name, await place.get(name, most, signal), wrong?.chance),
      put: (name, bytes, signal) => place.put(name, bytes, signal),
    }
    const before = isOther ? place : openMemory({ files: new Map(this.before), watchers: new Set() })
    const way = wrong === undefined ? watched : harmful(watched, before, wrong.chance, wrong.harm)
    return {
      ...way,
      list: (folder, options) => steps(() => way.list(folder, options)),
      get: (name, most, signal) => steps(() => way.get(name, most, signal)),
      put: (name, bytes, signal) => {
        hold('P10', !isOther, () => `${name} was put into another place`)
        this.#look(laptop.device, name, bytes)
        return steps(() => way.put(name, bytes, signal))
      },
    }
  }

  #spoilt(name: string, bytes: Uint8Array, chance: Chance | undefined): Uint8Array {
    if (this.damaged === null || !name.includes(this.damaged)) return bytes
    const other = new Uint8Array(bytes)
    if (chance !== undefined) return damagedBytes('flipped', bytes, chance)
    other[other.length - 20] = (other[other.length - 20] ?? 0) ^ 1
    return other
  }

  /** P15: one name, one content, and each laptop in its own folders. P13: nothing can be read in it. */
  #look(device: string, name: string, bytes: Uint8Array): void {
    this.sends += 1
    const hash = createHash('sha256').update(bytes).digest('hex')
    const known = this.#putUnder.get(name)
    hold('P15', known === undefined || known === hash, () => `${name} was put with two contents`)
    this.#putUnder.set(name, hash)
    const writer = name.split('/')[2]
    const isOwn = !/^[^/]+\/[cpr]\//.test(name) || writer === device
    hold('P15', isOwn, () => `${device} put ${name}`)
    hold('P13', !Buffer.from(bytes).includes(MARKER), () => `${name} can be read by anybody`)
  }
}
