import type { StatementMapping, StatementProblem } from '../../../../src-shared/contract/bank.ts'
import type { Row } from '../../../../src-shared/domain/roster-import/table.ts'

/** A movement as the file has it. `reference` is the bank's own number where it has one that stays. */
export interface RawLine {
  readonly day: string
  readonly amount: number
  readonly balance: number | null
  readonly payerText: string
  readonly description: string
  readonly reference: string
  readonly row: number
}

/** The movements of a file, before it is known which of them the club has. */
export interface ReadLines {
  readonly lines: readonly RawLine[]
  readonly problems: readonly StatementProblem[]
  /** Digits as they stand; empty where the file names none. */
  readonly account: string
}

/** A file made readable: cells in rows, or records of a fixed width as bytes. */
export type Loaded =
  | { readonly form: 'table'; readonly rows: readonly Row[]; readonly date1904: boolean }
  | { readonly form: 'fixed'; readonly bytes: Uint8Array }

/** A statement: its movements from the oldest to the newest. */
export interface Statement extends ReadLines {
  readonly profile: string | null
  readonly profileName: string
  readonly mapping: StatementMapping | null
  readonly mappingFrom: 'chosen' | 'remembered' | 'guessed' | null
  readonly sample: string[][]
  readonly balances: boolean | null
}
