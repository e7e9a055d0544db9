import type { BankLineId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'
import { BANK_LINE_STATE } from '../../db/posted-bank-lines.ts'

/** What an entry does to each of its funds; negative is money that goes out. */
type Moves = readonly { readonly fundId: string; readonly amount: number }[]

/** A line of which an entry is made has to wait still, and to say the same sum of the same account. */
export function refuseUnfitLine(read: Read, lineId: BankLineId, moves: Moves): void {
  const line = read.row<{ fundId: string; amount: number; text: string; state: 'open' | 'posted' | 'ignored' }>(
    `SELECT fund_id, amount, coalesce(nullif(payer_text, ''), description) AS text, ${BANK_LINE_STATE} AS state
     FROM bank_line WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL`,
    lineId,
  )
  const move = moves.find(({ fundId, amount }) => fundId === line?.fundId && amount < 0 === line.amount < 0)
  if (line === undefined || move === undefined) throw refuse('BANK_LINE_NOT_FOUND', {})
  if (line.state !== 'open') throw refuse('BANK_LINE_NOT_OPEN', { text: line.text, state: line.state })
  const [amount, parts] = [Math.abs(line.amount), Math.abs(move.amount)]
  if (amount !== parts) throw refuse('BANK_PARTS_DIFFER', { amount, parts })
}
