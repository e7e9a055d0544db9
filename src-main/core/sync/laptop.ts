import type { Connection } from '../db/connection.ts'
import type { Touched } from '../db/touched.ts'
import type { Pace } from './pace.ts'
import type { Transport } from './transports/transport.ts'

/** One laptop's copy of the club, as sync is given it. */
export interface Laptop {
  readonly db: Connection
  /** The device it writes as; another one after it was found to be written elsewhere too. */
  readonly device: string
  /** What people call it. */
  readonly label: string
  /** Milliseconds since 1970. */
  now(): number
  /** One transaction that may write, after whatever is being written now. */
  change<T>(work: () => T): Promise<T>
  /** Told what came from elsewhere, once it is written. */
  received(touched: Touched): void
  /** From now on it writes as this device, without a receipt series until it is let in again. */
  become(device: string): void
  newDevice(): string
  /** The club's attachments on this disk; a copy without a folder has none. */
  readonly files?: LocalFiles
}

/** Attachments by the name under which their row knows them. */
export interface LocalFiles {
  has(sealedName: string): boolean
  read(sealedName: string): Uint8Array
  keep(sealedName: string, content: Uint8Array): void
}

/** A shared place that a laptop is connected to. */
export interface Store {
  /** Of its row in `sync_store`. */
  readonly id: number
  /** Of the file that says which place it is. */
  readonly storeId: string
  readonly transport: Transport
}

/** Counted in files, and while a snapshot is taken over in changes. */
export interface RoundProgress {
  readonly stage: 'receiving' | 'sending'
  readonly done: number
  readonly total: number
}

export interface RoundOptions {
  /** Look through all folders and not only where something new is to be expected. */
  readonly thorough?: boolean
  readonly signal?: AbortSignal | undefined
  /** When snapshots are due. */
  readonly pace?: Pace
  readonly onProgress?: (progress: RoundProgress) => void
}
