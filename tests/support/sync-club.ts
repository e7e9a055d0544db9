import { createHash } from 'node:crypto'
import type { Connection } from '../../src-main/core/db/connection.ts'
import { readRoot, writeRoot } from '../../src-main/core/db/root.ts'
import { OperationWriter } from '../../src-main/core/db/write.ts'
import { addKey, allKeys } from '../../src-main/core/sync/key-ring.ts'
import type { Laptop, Store } from '../../src-main/core/sync/laptop.ts'
import { type Asking, foundOrganisation, grantLaptop, type Hands } from '../../src-main/core/sync/laptops.ts'
import { ownKeys } from '../../src-main/core/sync/own-laptop.ts'
import { markPlace } from '../../src-main/core/sync/store-identity.ts'
import { syncRound } from '../../src-main/core/sync/sync-round.ts'
import type { Transport } from '../../src-main/core/sync/transports/transport.ts'
import { digest, type EmptyFile, MemoryLaptop } from './memory-club.ts'

/** A laptop with a database in memory that takes part in rounds. */
export class SyncedLaptop extends MemoryLaptop implements Laptop {
  readonly label: string
  #copies = 0

  constructor(name: string, clock?: number, file?: EmptyFile) {
    super(deviceNamed(name), clock, file)
    this.label = name
  }

  now(): number {
    return this.clock
  }

  async change<T>(work: () => T): Promise<T> {
    return this.db.transaction(() => this.allow(work))
  }

  received(): void {
    this.roster.forget()
  }

  /** Says in the log whom it goes on from. */
  become(device: string): void {
    const follows = this.device
    this.device = device
    const label = () => ({ kind: 'device.enrol', name: this.label, count: 1, left: 0 }) as const
    const { db, clock } = this.hands
    const writer = new OperationWriter(db, clock, { device, actor: this.label }, { id: this.newId(), label })
    writer.add(['k', 'enrol', device, { label: this.label, follows }])
    writer.finish()
  }

  newDevice(): string {
    this.#copies += 1
    return deviceNamed(`${this.label} ${this.#copies}`)
  }

  get hands(): Hands {
    return {
      db: this.db,
      device: this.device,
      actor: this.label,
      clock: { now: () => this.clock },
      newId: () => this.newId(),
    }
  }

  /** What this laptop tells whoever is to let it in. */
  get asking(): Asking {
    const { sign, box } = this.db.transaction(() => this.allow(() => ownKeys(this.db, this.device)))
    return { dev: this.device, label: this.label, pub: sign.pub, boxPub: box.pub }
  }
}

/** The first laptop of a club, with the shared place it made. */
export async function founder(name: string, transport: Transport): Promise<{ laptop: SyncedLaptop; store: Store }> {
  const laptop = new SyncedLaptop(name)
  laptop.write(laptop.ctx().ops.create('club', laptop.newId(), { identity: { name: '会' } }))
  await laptop.change(() => foundOrganisation(laptop.hands, { label: name, series: '' }))
  const store = { id: 1, storeId: 'aaaaaaaaaaaaa', transport }
  await markPlace(transport, readRoot(laptop.db)?.org ?? '', store.storeId, 'read me')
  return { laptop, store }
}

/** Another laptop, with the key it was told, let in by the first. */
export async function joined(name: string, by: SyncedLaptop, store: Store): Promise<SyncedLaptop> {
  const laptop = await stranger(name, by)
  await by.change(() => grantLaptop(by.hands, laptop.asking))
  await syncRound(by, store)
  await syncRound(laptop, store)
  return laptop
}

/** Another laptop, which holds the key and waits to be let in. */
export async function stranger(name: string, by: SyncedLaptop): Promise<SyncedLaptop> {
  const laptop = new SyncedLaptop(name, by.clock)
  await laptop.change(() => {
    const root = readRoot(by.db)
    if (root !== null) writeRoot(laptop.db, root)
    for (const key of allKeys(by.db)) addKey(laptop.db, key)
  })
  return laptop
}

/** Everybody hears everybody: twice round is enough where all works. */
export async function exchangeAll(laptops: readonly SyncedLaptop[], store: Store): Promise<void> {
  for (let i = 0; i < 3; i += 1) for (const laptop of laptops) await syncRound(laptop, store, { thorough: true })
}

export function digestOf(db: Connection): string {
  return createHash('sha256')
    .update(JSON.stringify(digest(db)))
    .digest('hex')
}

function deviceNamed(name: string): string {
  const letters = createHash('sha256').update(name).digest('hex')
  return letters.slice(0, 13).replace(/[0189]/g, 'z')
}
