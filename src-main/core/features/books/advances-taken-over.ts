import { fiscalPeriod } from '../../../../src-shared/domain/fiscal-year.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import { type JournalPart, journalOf } from './journal.ts'
import { movementsBetween } from './movements.ts'

type TakenOver = Pick<JournalPart, 'code' | 'accountId' | 'amount'>

/**
 * What a year takes over of dues that were paid for it before it began, less what was given back of them before it began:
 * the year's own income, out of the money that had been received in advance.
 */
export function advancesTakenOver(read: Read, fiscalYear: number): TakenOver[] {
  const { start } = fiscalPeriod(fiscalYear, readClub(read).fiscalYearStartMonth)
  const concerned = entriesFor(read, fiscalYear)
  const movements = movementsBetween(read, { from: '0000-01-01', to: start }).filter(
    ({ id, day }) => day < start && concerned.has(id),
  )
  const accountOf = new Map(
    read
      .rows<{ id: string; accountId: string | null }>('SELECT id, ledger_account_id AS account_id FROM fee')
      .map(({ id, accountId }) => [id, accountId]),
  )
  return journalOf(read, movements).flatMap(({ way, parts }) =>
    parts
      .filter(({ code, feeId, advanceFor }) => code === 'advance' && feeId !== null && advanceFor === fiscalYear)
      .map(({ feeId, amount }): TakenOver => {
        const accountId = accountOf.get(feeId ?? '') ?? null
        return {
          code: accountId === null ? 'none' : 'account',
          accountId,
          amount: way === 'in' ? amount : -amount,
        }
      }),
  )
}

/** Payments and refunds that speak of a charge of that year. CROSS JOIN: never every payment for each charge of the year. */
function entriesFor(read: Read, fiscalYear: number): ReadonlySet<string> {
  const rows = read.rows<{ id: string }>(
    `SELECT payment.id FROM payment CROSS JOIN json_each(allocations) AS part
       CROSS JOIN charge ON charge.id = part.value ->> 'chargeId' AND charge.fiscal_year = ?1
     UNION SELECT refund.id FROM refund CROSS JOIN json_each(releases) AS part
       CROSS JOIN charge ON charge.id = part.value ->> 'chargeId' AND charge.fiscal_year = ?1`,
    fiscalYear,
  )
  return new Set(rows.map(({ id }) => id))
}
