import type { TaxClass } from '../../../../src-shared/contract/ledger-accounts.ts'
import { fiscalPeriod } from '../../../../src-shared/domain/fiscal-year.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import { type JournalEntry, journalOf } from './journal.ts'
import { movementsBetween } from './movements.ts'

/** Income of a year out of what had been received in advance: no money moves. `out`: what of it was given back before. */
export type YearStartEntry = Omit<JournalEntry, 'source' | 'way'> & {
  readonly source: 'takeover'
  readonly way: 'in' | 'out'
}

/**
 * What a year takes over on its first day of dues that were paid for it before it began, less what was given back of them
 * before it began: an entry for each payment and refund.
 */
export function yearStartEntries(read: Read, fiscalYear: number): YearStartEntry[] {
  const { start } = fiscalPeriod(fiscalYear, readClub(read).fiscalYearStartMonth)
  const concerned = entriesFor(read, fiscalYear)
  const movements = movementsBetween(read, { from: '0000-01-01', to: start }).filter(
    ({ id, day }) => day < start && concerned.has(id),
  )
  const fees = feesById(read)
  return journalOf(read, movements).flatMap((entry) => {
    const parts = entry.parts
      .filter(({ code, feeId, advanceFor }) => code === 'advance' && feeId !== null && advanceFor === fiscalYear)
      .map((part): JournalEntry['parts'][number] => {
        const { accountId = null, taxClass = 'none' } = fees.get(part.feeId ?? '') ?? {}
        const code = accountId === null ? 'none' : 'account'
        return { ...part, code, accountId, taxClass, advanceFor: null }
      })
    if (parts.length === 0) return []
    const amount = parts.reduce((sum, part) => sum + part.amount, 0)
    const way = entry.way === 'in' ? 'in' : 'out'
    return [{ ...entry, ...{ source: 'takeover', way, id: `${entry.id} ${fiscalYear}`, day: start, amount, parts } }]
  })
}

function feesById(read: Read): ReadonlyMap<string, { accountId: string | null; taxClass: TaxClass }> {
  const rows = read.rows<{ id: string; accountId: string | null; taxClass: TaxClass }>(
    'SELECT id, ledger_account_id AS account_id, tax_class FROM fee',
  )
  return new Map(rows.map(({ id, ...fee }) => [id, fee]))
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
