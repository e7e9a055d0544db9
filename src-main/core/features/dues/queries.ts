import type { ChargeState } from '../../../../src-shared/contract/dues.ts'
import type { Fee } from '../../../../src-shared/contract/fees.ts'
import { chargeState } from '../../../../src-shared/domain/charge-state.ts'
import { memberKana, memberName } from '../../../../src-shared/domain/member-name.ts'
import type { Billable } from '../../../../src-shared/domain/owes-fee.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'

type StoredFee = Omit<Fee, 'memberTypeIds'> & { readonly memberTypeIds: string }

/** The club's fees in its own order. */
export function storedFees(read: Read): Fee[] {
  return read
    .rows<StoredFee>(
      `SELECT id, name, amount, rhythm, member_type_ids, receipt_text, due_month, position
       FROM fee WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, name, id`,
    )
    .map((fee) => ({ ...fee, memberTypeIds: JSON.parse(fee.memberTypeIds) as Fee['memberTypeIds'] }))
}

export function getFee(read: Read, id: string): Fee {
  const fee = storedFees(read).find((candidate) => candidate.id === id)
  if (fee === undefined) throw refuse('FEE_NOT_FOUND', {})
  return fee
}

export interface BillableMember extends Billable {
  readonly id: string
  readonly memberNumber: string
  readonly name: string
}

type StoredMember = Omit<BillableMember, 'name' | 'inTrash' | 'merged'> & Parameters<typeof memberName>[0]

/** Everyone who stands for oneself and is not in the trash, by kana. */
export function billableMembers(read: Read): BillableMember[] {
  return read
    .rows<StoredMember>(
      `SELECT id, member_number, family_name, given_name, full_name, status, member_type_id, joined_on, left_on
       FROM member WHERE deleted = 0 AND root IS NULL AND created_dev IS NOT NULL ORDER BY sort_key, n`,
    )
    .map((member) => ({ ...member, name: memberName(member), inTrash: false, merged: false }))
}

/** Persons who have this fee's charge: of that year, or, where it is owed once, of any. */
export function personsCharged(read: Read, fee: Fee, fiscalYear: number): ReadonlySet<string> {
  const rows = read.rows<{ personId: string }>(
    `SELECT coalesce(member.root, member_id) AS person_id FROM charge LEFT JOIN member ON member.id = member_id
     WHERE fee_id = ?1 AND charge.deleted = 0 AND charge.created_dev IS NOT NULL AND (?2 IS NULL OR fiscal_year = ?2)`,
    fee.id,
    fee.rhythm === 'once' ? null : fiscalYear,
  )
  return new Set(rows.map(({ personId }) => personId))
}

export interface ChargeBody {
  readonly memberId: string
  readonly feeId: string
  readonly fiscalYear: number
  readonly periodStart: string
  readonly periodEnd: string
  readonly dueOn: string | null
  readonly amount: number
}

/** Charges of a fee that a billing run made and that were taken back, by id. */
export function chargesTakenBack(read: Read, feeId: string): ReadonlyMap<string, ChargeBody> {
  const rows = read.rows<ChargeBody & { id: string }>(
    `SELECT id, member_id, fee_id, fiscal_year, period_start, period_end, due_on, amount
     FROM charge WHERE fee_id = ? AND deleted <> 0 AND created_dev IS NOT NULL`,
    feeId,
  )
  return new Map(rows.map(({ id, ...body }) => [id, body]))
}

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
 * Every charge of a year as bare figures: for counting and filtering, not for showing. Nobody is asked for what someone
 * in the trash still owes: of such a charge only what was paid or waived counts.
 */
export function chargeSums(read: Read, fiscalYear: number): ChargeSum[] {
  const persons = mergedInto(read)
  const inTrash = personsInTrash(read)
  const rows = read.iterate<{ member: string; amount: number; waived: number; open: number }>(
    `SELECT charge.member_id AS member, amount, waived, coalesce(charge_open.open, 0) AS open
     FROM charge LEFT JOIN charge_open ON charge_id = charge.id
     WHERE fiscal_year = ? AND charge.deleted = 0 AND charge.created_dev IS NOT NULL`,
    fiscalYear,
  )
  return Array.from(rows, ({ member, amount, waived, open }) => {
    const personId = persons.get(member) ?? member
    const sums = { amount, waived, open, allocated: amount - waived - open }
    const counted = inTrash.has(personId) && open > 0 ? { ...sums, amount: amount - open, open: 0 } : sums
    return { personId, ...counted, state: chargeState(sums) }
  }).filter(({ personId, state }) => state !== 'open' || !inTrash.has(personId))
}

export function personsInTrash(read: Read): ReadonlySet<string> {
  const rows = read.rows<{ id: string }>('SELECT id FROM member WHERE deleted <> 0')
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
