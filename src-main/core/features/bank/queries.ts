import type { bankLineStates } from '../../../../src-shared/contract/bank.ts'
import type { Read } from '../../db/connection.ts'
import { BANK_LINE_STATE } from '../../db/posted-bank-lines.ts'

export type LineState = (typeof bankLineStates)[number]

/** A kept line, with what became of it. */
export interface LineRow {
  readonly id: string
  readonly fundId: string
  readonly day: string
  readonly amount: number
  readonly balance: number | null
  readonly payerText: string
  readonly description: string
  readonly reference: string
  readonly position: number
  /** The file that brought it. */
  readonly attachmentId: string | null
  readonly ignoreReason: string
  readonly state: LineState
}

const LINES = `
  SELECT bank_line.id, fund_id, day, amount, balance, payer_text, description, reference, position, attachment_id, ignore_reason,
    ${BANK_LINE_STATE} AS state
  FROM bank_line WHERE deleted = 0 AND created_dev IS NOT NULL`

/** Every line of a fund, or of all, from the oldest to the newest. */
export function allLines(read: Read, fundId?: string): LineRow[] {
  const ofFund = fundId === undefined ? '' : 'AND fund_id = ?'
  return read.rows<LineRow>(`${LINES} ${ofFund} ORDER BY day, position, id`, ...(fundId === undefined ? [] : [fundId]))
}

export function linesById(read: Read, ids: readonly string[]): LineRow[] {
  return read.rows<LineRow>(`${LINES} AND bank_line.id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids))
}

/** What is there of a fund's days, deleted ones too. */
export function keptLines(read: Read, fundId: string, from: string, to: string) {
  return read.rows<{
    id: string
    day: string
    amount: number
    balance: number | null
    payerText: string
    description: string
    reference: string
    deleted: number
  }>(
    `SELECT id, day, amount, balance, payer_text, description, reference, deleted FROM bank_line
     WHERE fund_id = ? AND day BETWEEN ? AND ? AND created_dev IS NOT NULL`,
    fundId,
    from,
    to,
  )
}

export interface FundRow {
  readonly id: string
  readonly name: string
  readonly kind: 'cash' | 'bank' | 'postal'
  readonly accountNumber: string
}

export function accounts(read: Read): FundRow[] {
  return read.rows<FundRow>(
    `SELECT id, name, kind, account_number FROM fund WHERE deleted = 0 AND created_dev IS NOT NULL AND kind <> 'cash'
     ORDER BY position, name, id`,
  )
}

/** Live payments of these lines. `booked`: made from the line, not tied to it afterwards. */
export function paymentsOfLines(read: Read, lineIds: readonly string[]) {
  return read.rows<{ id: string; bankLineId: string; booked: 0 | 1 }>(
    `SELECT payment.id, bank_line_id, coalesce(operation.label ->> 'kind', '') = 'bank.post' AS booked
     FROM payment LEFT JOIN change ON change.dev = payment.created_dev AND change.seq = payment.created_seq
       LEFT JOIN operation ON operation.id = change.operation
     WHERE bank_line_id IN (SELECT value FROM json_each(?)) AND void_wall IS NULL AND payment.deleted = 0
     ORDER BY payment.amount DESC, payment.id`,
    JSON.stringify(lineIds),
  )
}
