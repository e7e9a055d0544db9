import { createCtx } from '../../../../src-main/core/db/create-ctx.ts'
import type { Ctx } from '../../../../src-main/core/db/ctx.ts'
import { readLocal, writeLocal } from '../../../../src-main/core/db/local.ts'
import { SyncedLaptop } from '../../../support/sync-club.ts'
import type { Chance } from './chance.ts'
import { closeFile, type Image, imageOf, openFile } from './files.ts'

/** Told before and after each transaction of a round, so that it can be cut off there. */
export type Steps = <T>(work: () => T | Promise<T>) => Promise<T>

const DEVICE = 'simulated_device'

/** A laptop whose clock, ids and moments of power cut are the simulator's. What it has is in its database alone. */
export class SimLaptop extends SyncedLaptop {
  readonly chance: Chance
  steps: Steps = async (work) => work()

  constructor(name: string, chance: Chance, clock: number, db = openFile()) {
    super(name, clock, { db, mayWrite: (work) => work() })
    this.chance = chance
    this.device = readLocal(db, DEVICE) ?? this.newDevice()
    writeLocal(db, DEVICE, this.device)
  }

  override ctx(): Ctx {
    const granted = this.db.row<{ series: string | null }>('SELECT series FROM device WHERE dev = ?', this.device)
    return createCtx({
      db: this.db,
      roster: this.roster,
      clock: { now: () => this.clock },
      ids: { uuid: () => this.newId(), device: () => this.device },
      identity: { device: this.device, series: granted?.series ?? '' },
      actor: this.label,
      mayWrite: (work) => work(),
      onWritten: () => undefined,
    })
  }

  override newId(): string {
    return `00000000-0000-7000-8000-${this.chance.bytes(6).toString('hex')}`
  }

  override change<T>(work: () => T): Promise<T> {
    return this.steps(() => super.change(work))
  }

  override become(device: string): void {
    writeLocal(this.db, DEVICE, device)
    super.become(device)
  }

  override newDevice(): string {
    return this.chance.letters(13)
  }

  image(): Image {
    return imageOf(this.db)
  }

  close(): void {
    closeFile(this.db)
  }
}
