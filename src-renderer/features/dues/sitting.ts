import type { BatchId } from '../../../src-shared/contract/values.ts'
import type { Way } from './way-of-paying.ts'

/** How the money of this sitting comes in: it stays as it was set for the next person. */
export type Sitting = {
  /** Null until somebody chooses: cash, by whatever name the club has for it. */
  readonly way: Way | null
  readonly paidOn: string | null
  readonly dateUnknown: boolean
  readonly batchId: BatchId | null
}
