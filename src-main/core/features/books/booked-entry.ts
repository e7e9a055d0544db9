import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import type { Movement } from './movements.ts'

/** One side of a line as the accounting program calls it. */
export interface BookedSide {
  readonly account: string
  readonly subAccount: string
  readonly department: string
  readonly taxLabel: string
  /** The tax that lies in the amount, in yen; null where nothing is taxed. */
  readonly tax: number | null
  /** The fund's own name where this side is a fund. */
  readonly fund: string | null
}

/** A line that balances by itself, so that an entry of several lines does too. */
export interface BookedLine {
  readonly debit: BookedSide
  readonly credit: BookedSide
  readonly amount: number
  readonly text: string
}

/** An entry as it went out to an accounting program; kept whole, so that its reversal can undo exactly that. */
export interface BookedEntry {
  readonly source: Movement['source'] | 'takeover'
  /** Of a year's start: that of the payment, and the year. */
  readonly id: string
  /** Of what it said: another one means that it was corrected since. */
  readonly revision: string
  readonly reversal: boolean
  /** Counts the entries that ever went out to this program. */
  readonly number: number
  readonly day: PlainDate
  readonly name: string
  readonly amount: number
  readonly lines: readonly BookedLine[]
}
