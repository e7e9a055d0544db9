import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'
import { type LineRow, linesById } from './queries.ts'

export function findLine(read: Read, lineId: string): LineRow {
  const [line] = linesById(read, [lineId])
  if (line === undefined) throw refuse('BANK_LINE_NOT_FOUND', {})
  return line
}

/** A line of money that came in and of which nothing has been made. */
export function openLine(read: Read, lineId: string): LineRow {
  const line = findLine(read, lineId)
  const text = line.payerText || line.description
  if (line.state !== 'open') throw refuse('BANK_LINE_NOT_OPEN', { text, state: line.state })
  if (line.amount <= 0) throw refuse('BANK_LINE_NOT_OPEN', { text, state: 'out' })
  return line
}
