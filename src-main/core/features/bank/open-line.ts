import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'
import { type LineRow, linesById } from './queries.ts'

export function findLine(read: Read, lineId: string): LineRow {
  const [line] = linesById(read, [lineId])
  if (line === undefined) throw refuse('BANK_LINE_NOT_FOUND', {})
  return line
}

/** A line of which nothing has been made. */
export function waitingLine(read: Read, lineId: string): LineRow {
  const line = findLine(read, lineId)
  if (line.state !== 'open') throw refuse('BANK_LINE_NOT_OPEN', { text: textOf(line), state: line.state })
  return line
}

/** One of money that came in. */
export function openLine(read: Read, lineId: string): LineRow {
  const line = waitingLine(read, lineId)
  if (line.amount <= 0) throw refuse('BANK_LINE_NOT_OPEN', { text: textOf(line), state: 'out' })
  return line
}

function textOf({ payerText, description }: LineRow): string {
  return payerText || description
}
