import type { PlaceTrouble } from '../../../../src-shared/contract/place-trouble.ts'
import type { Exchanged } from '../../../../src-shared/contract/sync.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Connection } from '../../db/connection.ts'
import type { NewerVersion } from '../../db/migrate.ts'
import { readRoot } from '../../db/root.ts'
import { admitInvited } from '../../sync/admit-invited.ts'
import { fetchFile } from '../../sync/exchange-files.ts'
import type { Laptop } from '../../sync/laptop.ts'
import type { Hands } from '../../sync/laptops.ts'
import { type KeptStore, keptStores, noteOutcome } from '../../sync/stores.ts'
import { type RoundResult, syncRound } from '../../sync/sync-round.ts'
import { openTransport } from '../../sync/transports/open-transport.ts'
import { StoreFault, type Transport } from '../../sync/transports/transport.ts'
import type { ChangeEvents } from '../change-events.ts'

/** The open club, as far as exchanging needs it. */
interface SyncedClub {
  readonly db: Connection
  readonly laptop: Laptop
  readonly events: ChangeEvents
  /** Set where nothing may be written. */
  readonly newer: NewerVersion | null
  hands(): Hands
}

/** What is under way; `done` of `total` files. */
export interface Activity {
  readonly stage: 'receiving' | 'sending'
  readonly done: number
  readonly total: number
}

interface RunOptions {
  /** The places are looked through as a whole: somebody asked for it. */
  readonly thorough?: boolean
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (activity: Activity) => void
}

interface Failed {
  readonly kind: 'failed'
  readonly trouble: PlaceTrouble
  /** Where it is the place that cannot be used. */
  readonly said?: StoreFault
}

const SECOND = 1000
/** After a change: several entries in a row go together. */
const SETTLE = 3 * SECOND
const IDLE = 60 * SECOND
/** Every so many exchanges a place is looked through as a whole, and the first time that it is there. */
const THOROUGH = 30
/** The same after another trouble. */
const SOON = 5
/** What lies in a place that was away may since have come from anywhere. */
const AWAY: ReadonlySet<PlaceTrouble> = new Set(['missing', 'unreachable', 'otherPlace'])

/** Exchanges what was written with the shared places of one open club: by itself, and when asked. One at a time. */
export class SyncService {
  /** What is under way now. */
  activity: Activity | null = null
  readonly #club: SyncedClub
  readonly #log: (where: string, fault: unknown) => void
  readonly #closing = new AbortController()
  readonly #transports = new Map<number, { transport: Transport; unwatch: (() => void) | undefined }>()
  #tail: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null
  /** Of a place: how many more exchanges succeed before it is looked through as a whole. */
  readonly #untilThorough = new Map<number, number>()
  #started = false

  constructor(club: SyncedClub, log: (where: string, fault: unknown) => void) {
    this.#club = club
    this.#log = log
  }

  /** Begins to exchange by itself: at once, after changes, when a place says something is new, and every minute. */
  start(): void {
    if (this.#started || this.#club.newer !== null) return
    this.#started = true
    void this.#listen()
    this.#schedule(SECOND)
  }

  /** Exchanges with every place now. A place that cannot be used is told, and holds up none of the others. */
  run(options: RunOptions = {}): Promise<Exchanged> {
    if (this.#club.newer !== null) return Promise.reject(refuse('CLUB_READ_ONLY', {}))
    const result = this.#tail.then(() => this.#runAll(options))
    this.#tail = result.catch(() => undefined)
    return result
  }

  /** When what is being exchanged now has come to its end. */
  async idle(): Promise<void> {
    await this.#tail
  }

  /** Fetches a file that another laptop added, from whichever place has it. */
  async fetchFile(sealedName: string): Promise<void> {
    const root = readRoot(this.#club.db)
    if (root === null || this.#club.newer !== null) return
    for (const { id, place, storeId } of keptStores(this.#club.db)) {
      const store = { id, storeId, transport: this.#open(id, place) }
      try {
        if (await fetchFile(this.#club.laptop, store, root.org, sealedName, this.#closing.signal)) return
      } catch (fault) {
        if (!(fault instanceof StoreFault)) throw fault
      }
    }
  }

  /** Lets go of a place, so that the next exchange opens it anew. */
  async forget(id: number): Promise<void> {
    await this.#tail
    this.#untilThorough.delete(id)
    const open = this.#transports.get(id)
    this.#transports.delete(id)
    open?.unwatch?.()
    await open?.transport.close()
  }

  async close(): Promise<void> {
    this.#closing.abort()
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#tail
    for (const id of [...this.#transports.keys()]) await this.forget(id)
  }

  async #listen(): Promise<void> {
    for await (const { operationId } of this.#club.events.subscribe(this.#closing.signal)) {
      // What came from elsewhere is nothing to send.
      if (operationId !== null) this.#schedule(SETTLE)
    }
  }

  #schedule(wait: number): void {
    if (!this.#started || this.#closing.signal.aborted || readRoot(this.#club.db) === null) return
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.run().catch((fault: unknown) => this.#log('sync', fault))
    }, wait)
    this.#timer.unref()
  }

  async #runAll(options: RunOptions): Promise<Exchanged> {
    try {
      const before = await this.#exchangeAll(options, { received: 0, sent: 0, trouble: null })
      // Whom an invitation lets in hears of it in the same go, and is heard.
      return (await this.#admit()) > 0 ? await this.#exchangeAll(options, before) : before
    } finally {
      if (this.#timer === null) this.#schedule(IDLE)
    }
  }

  async #admit(): Promise<number> {
    if (this.#closing.signal.aborted) return 0
    const { laptop } = this.#club
    return laptop.change(() => admitInvited(this.#club.hands()))
  }

  async #exchangeAll(options: RunOptions, before: Exchanged): Promise<Exchanged> {
    let sum = before
    for (const store of keptStores(this.#club.db)) {
      if (this.#closing.signal.aborted) break
      const { fetched, sent, trouble } = await this.#exchange(store, options)
      sum = { received: sum.received + fetched, sent: sum.sent + sent, trouble: sum.trouble ?? trouble }
    }
    return sum
  }

  async #exchange(store: KeptStore, options: RunOptions) {
    const { laptop, db } = this.#club
    const before = JSON.stringify([store.trouble, this.activity])
    const left = this.#untilThorough.get(store.id) ?? 0
    const thorough = options.thorough === true || left === 0
    const result = await this.#tried(store, { ...options, thorough })
    this.activity = null
    const trouble = result.kind === 'failed' ? result.trouble : result.kind === 'otherPlace' ? 'otherPlace' : null
    this.#untilThorough.set(store.id, untilThorough(trouble, thorough, left))
    // Once: it is tried again every minute.
    if ('said' in result && trouble !== store.trouble) this.#log('sync', result.said)
    await laptop.change(() => noteOutcome(db, store.id, laptop.now(), trouble))
    const moved = 'fetched' in result ? result : { fetched: 0, sent: 0 }
    if (moved.fetched + moved.sent > 0 || before !== JSON.stringify([trouble, null])) this.#tell()
    return { fetched: moved.fetched, sent: moved.sent, trouble }
  }

  async #tried({ id, place, storeId }: KeptStore, options: RunOptions): Promise<RoundResult | Failed> {
    const { thorough = false, signal, onProgress } = options
    const signals = [this.#closing.signal, ...(signal ? [signal] : [])]
    try {
      return await syncRound(
        this.#club.laptop,
        { id, storeId, transport: this.#open(id, place) },
        {
          thorough,
          signal: AbortSignal.any(signals),
          onProgress: (activity) => {
            this.activity = activity
            onProgress?.(activity)
            this.#tell()
          },
        },
      )
    } catch (fault) {
      if (fault instanceof StoreFault) return { kind: 'failed', trouble: fault.code, said: fault }
      if (signals.some(({ aborted }) => aborted)) return { kind: 'failed', trouble: 'unreachable' }
      this.#log('sync', fault)
      return { kind: 'failed', trouble: 'fault' }
    }
  }

  #open(id: number, place: KeptStore['place']): Transport {
    const open = this.#transports.get(id)
    if (open !== undefined) return open.transport
    const transport = openTransport(place)
    this.#transports.set(id, { transport, unwatch: transport.watch?.(() => this.#schedule(SECOND)) })
    return transport
  }

  /** Screens ask again how things stand. */
  #tell(): void {
    this.#club.events.publish({ tables: ['sync'], operationId: null })
  }
}

function untilThorough(trouble: PlaceTrouble | null, thorough: boolean, left: number): number {
  if (trouble === null) return (thorough ? THOROUGH : left) - 1
  if (AWAY.has(trouble)) return 0
  // Where it is the long way that fails, the quick one must be gone in between.
  return thorough ? SOON : Math.min(left, SOON)
}
