import type { Transport } from '../../../src-main/core/sync/transports/transport.ts'
import type { Place } from '../../../src-shared/contract/sync.ts'
import type { Store } from '../../core/sync/transports/contract.ts'

/** A store on a real server. */
export interface EngineStore extends Store {
  /** As somebody names it on the screen. */
  readonly place: Place
  /** By another port, behind which somebody may cut the line. */
  readonly openAt: (port: number) => Transport
}

/** A real server on this machine, with a folder and a port of its own. */
export interface Engine {
  readonly port: number
  fresh(): Promise<EngineStore>
  kill(): Promise<void>
  /** Once more on the same port, over the same files. */
  restart(): Promise<void>
  stop(): Promise<void>
}
