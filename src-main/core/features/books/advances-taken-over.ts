import type { Read } from '../../db/connection.ts'
import type { JournalPart } from './journal.ts'
import { yearStartEntries } from './year-start-entries.ts'

/** The year's own income, out of the money that had been received in advance, by account. */
export function advancesTakenOver(
  read: Read,
  fiscalYear: number,
): Pick<JournalPart, 'code' | 'accountId' | 'amount'>[] {
  return yearStartEntries(read, fiscalYear).flatMap(({ way, parts }) =>
    parts.map(({ code, accountId, amount }) => ({ code, accountId, amount: way === 'in' ? amount : -amount })),
  )
}
