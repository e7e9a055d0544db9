import type { OperationLabel } from '../../../src-shared/contract/history.ts'
import type { Instant, OperationId, PlainDate } from '../../../src-shared/contract/values.ts'
import type { Op } from './change.ts'
import type { Connection } from './connection.ts'
import type { Ops } from './ops.ts'
import type { RosterIndex } from './roster-index.ts'

export type Label = Pick<OperationLabel, 'kind'> & Partial<OperationLabel>

/** One user action to write: its label for the history, and its ops. */
export interface Operation {
  /** A function where the figures are known only when all ops are written. */
  readonly label: Label | (() => Label)
  readonly ops: Iterable<Op>
  /** What follows from them once they stand in the rows, in the same operation. */
  readonly follow?: () => Iterable<Op>
  readonly undoes?: OperationId
}

/** All that a use case gets: it sees neither clock nor key nor the way out of its transaction. */
export interface Ctx {
  readonly read: Connection
  readonly ops: Ops
  /** Writes one operation through the change log and answers its id. */
  write(operation: Operation): OperationId
  newId(): string
  readonly now: Instant
  readonly today: PlainDate
  readonly timeZone: string
  readonly actor: string
  readonly device: string
  /** The letter of this laptop's receipt series; empty on the club's first, null while it waits to be let in. */
  readonly series: string | null
  readonly roster: RosterIndex
}
