import type { ChargeState } from '../../../../src-shared/contract/dues.ts'
import { chargeState } from '../../../../src-shared/domain/charge-state.ts'
import { memberKana, memberName } from '../../../../src-shared/domain/member-name.ts'
import type { YearColumn } from '../../../../src-shared/domain/year-columns.ts'
import type { Read } from '../../db/connection.ts'
import { IS_DUES } from '../../db/is-dues.ts'

export function countOpenCharges(read: Read, feeId: string): number {
  const row = read.row<{ count: number }>(
    `SELECT count(*) AS count FROM charge JOIN charge_open ON charge_id = charge.id
     WHERE fee_id = ? AND charge_open.open > 0`,
    feeId,
  )
  return row?.count ?? 0
}

export interface ChargeSum {
  readonly personId: string
  readonly amount: number
  readonly waived: number
  readonly allocated: number
  readonly open: number
  readonly state: ChargeState
}

/**
 * All dues of a year as bare figures: for counting and filtering, not for showing. Nobody is asked for what someone
 * in the trash still owes: of such a charge only what was paid or waived counts.
 */
export function chargeSums(read: Read, fiscalYear: number): ChargeSum[] {
  const persons = mergedInto(read)
  const inTrash = personsInTrash(read)
  const rows = read.iterate<{ member: string; amount: number; waived: number; open: number }>(
    `SELECT charge.member_id AS member, amount, waived, coalesce(charge_open.open, 0) AS open
     FROM charge LEFT JOIN charge_open ON charge_id = charge.id
     WHERE fiscal_year = ? AND charge.deleted = 0 AND charge.created_dev IS NOT NULL AND ${IS_DUES}`,
    fiscalYear,
  )
  return Array.from(rows, ({ member, amount, waived, open }) => {
    const personId = persons.get(member) ?? member
    const sums = { amount, waived, open, allocated: amount - waived - open }
    const counted = inTrash.has(personId) && open > 0 ? { ...sums, amount: amount - open, open: 0 } : sums
    return { personId, ...counted, state: chargeState(sums) }
  }).filter(({ personId, state }) => state !== 'open' || !inTrash.has(personId))
}

/** What was charged for in a year: each fee with each of its periods, in the club's order. */
export function periodsCharged(read: Read, fiscalYear: number): YearColumn[] {
  return read.rows(
    `SELECT fee_id, coalesce(fee.name, '') AS fee_name, coalesce(fee.rhythm, 'yearly') AS rhythm, period_start, period_end
     FROM (SELECT DISTINCT fee_id, period_start, period_end FROM charge
           WHERE fiscal_year = ? AND deleted = 0 AND created_dev IS NOT NULL AND ${IS_DUES})
       LEFT JOIN fee ON fee.id = fee_id
     ORDER BY coalesce(fee.position, 9999), fee_name, fee_id, period_start, period_end`,
    fiscalYear,
  )
}

export function personsOfType(read: Read, memberTypeId: string): ReadonlySet<string> {
  const rows = read.rows<{ id: string }>('SELECT id FROM member WHERE member_type_id = ?', memberTypeId)
  return new Set(rows.map(({ id }) => id))
}

/** Persons with a charge of a year, of one fee or any, in one state or any: found in one pass, for counting and paging. */
export function personsCharged(
  read: Read,
  { fiscalYear, feeId, state }: { fiscalYear: number; feeId?: string | undefined; state?: ChargeState | undefined },
): ReadonlySet<string> {
  const persons = mergedInto(read)
  const inTrash = personsInTrash(read)
  const rows = read.rows<{ member: string; state: ChargeState }>(
    `SELECT DISTINCT charge.member_id AS member, CASE
       WHEN coalesce(charge_open.open, 0) > 0 THEN
         CASE WHEN waived > 0 OR amount - waived - charge_open.open > 0 THEN 'part' ELSE 'open' END
       WHEN waived > 0 AND amount - waived - coalesce(charge_open.open, 0) = 0 THEN 'waived' ELSE 'paid' END AS state
     FROM charge LEFT JOIN charge_open ON charge_id = charge.id
     WHERE fiscal_year = ?1 AND charge.deleted = 0 AND charge.created_dev IS NOT NULL AND (?2 IS NULL OR fee_id = ?2)
       AND ${IS_DUES}`,
    fiscalYear,
    feeId ?? null,
  )
  const charged = new Set<string>()
  for (const row of rows) {
    const id = persons.get(row.member) ?? row.member
    const isAsked = state === undefined || row.state === state
    // Nobody is asked for what someone in the trash still owes.
    if (isAsked && (row.state !== 'open' || !inTrash.has(id))) charged.add(id)
  }
  return charged
}

/** Who is in the trash, of these persons or of all. */
export function personsInTrash(read: Read, among?: readonly string[]): ReadonlySet<string> {
  const rows =
    among === undefined
      ? read.rows<{ id: string }>('SELECT id FROM member WHERE deleted <> 0')
      : read.rows<{ id: string }>(
          'SELECT id FROM member WHERE deleted <> 0 AND id IN (SELECT value FROM json_each(?))',
          JSON.stringify(among),
        )
  return new Set(rows.map(({ id }) => id))
}

/** Who stands today for each entry that was merged: few, so cheaper than a join a row. */
function mergedInto(read: Read): ReadonlyMap<string, string> {
  const rows = read.rows<{ id: string; root: string }>('SELECT id, root FROM member WHERE root IS NOT NULL')
  return new Map(rows.map(({ id, root }) => [id, root]))
}

export function yearsWithCharges(read: Read): number[] {
  return read
    .rows<{ fiscalYear: number }>(
      'SELECT DISTINCT fiscal_year FROM charge WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY fiscal_year DESC',
    )
    .map(({ fiscalYear }) => fiscalYear)
}

export interface Debtor {
  readonly id: string
  readonly memberNumber: string
  readonly name: string
  readonly kana: string
  readonly memberType: string
}

/** How a list of dues shows these persons, in the order given. */
export function debtors(read: Read, ids: readonly string[]): Debtor[] {
  return read
    .rows<Omit<Debtor, 'name' | 'kana'> & Parameters<typeof memberName>[0] & Parameters<typeof memberKana>[0]>(
      `SELECT member.id, member_number, family_name, given_name, full_name, family_name_kana, given_name_kana,
         coalesce(member_type.name, '') AS member_type
       FROM json_each(?) AS asked JOIN member ON member.id = asked.value
         LEFT JOIN member_type ON member_type.id = member_type_id ORDER BY asked.key`,
      JSON.stringify(ids),
    )
    .map((row) => {
      const { id, memberNumber, memberType } = row
      return { id, memberNumber, name: memberName(row), kana: memberKana(row), memberType }
    })
}

/** Live payments of this person, or by others for this person's charges, newest first; void ones too. */
export function paymentIdsOf(read: Read, personId: string, idsOfPerson: string): string[] {
  return read
    .rows<{ id: string }>(
      `WITH self AS (${idsOfPerson})
       SELECT id FROM payment WHERE deleted = 0 AND created_dev IS NOT NULL AND (payer_id IN (SELECT id FROM self)
         OR id IN (SELECT payment_id FROM allocation JOIN charge ON charge.id = charge_id
                   WHERE charge.member_id IN (SELECT id FROM self)))
       ORDER BY coalesce(paid_on, '') DESC, created_hlc DESC, id DESC`,
      personId,
    )
    .map(({ id }) => id)
}
