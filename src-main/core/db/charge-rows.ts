import type { ChargeState } from '../../../src-shared/contract/dues.ts'
import type { Rhythm } from '../../../src-shared/contract/fees.ts'
import { chargeState } from '../../../src-shared/domain/charge-state.ts'
import { CHARGE_NAME } from './charge-name.ts'
import type { Read } from './connection.ts'
import { IS_DUES } from './is-dues.ts'
import { IDS_OF_PERSON } from './person.ts'

/** A live charge with what stands on it; `memberId` is the person of today, whoever was merged. */
export interface ChargeRow {
  readonly id: string
  readonly memberId: string
  readonly feeId: string
  readonly feeName: string
  readonly rhythm: Rhythm
  readonly feePosition: number
  readonly fiscalYear: number
  readonly periodStart: string
  readonly periodEnd: string
  readonly dueOn: string | null
  readonly amount: number
  readonly allocated: number
  readonly waived: number
  readonly open: number
  readonly state: ChargeState
}

type Stored = Omit<ChargeRow, 'allocated' | 'state'>

const LIVE = `
  SELECT charge.id, coalesce(member.root, charge.member_id) AS member_id, fee_id, ${CHARGE_NAME} AS fee_name,
    coalesce(fee.rhythm, 'yearly') AS rhythm,
    coalesce(fee.position, 0) AS fee_position, fiscal_year, period_start, period_end, due_on, charge.amount, waived,
    coalesce(charge_open.open, 0) AS open
  FROM charge
    LEFT JOIN member ON member.id = charge.member_id
    LEFT JOIN fee ON fee.id = fee_id
    LEFT JOIN charge_open ON charge_open.charge_id = charge.id
  WHERE charge.deleted = 0 AND charge.created_dev IS NOT NULL`

const OLDEST_FIRST = `ORDER BY period_start, coalesce(due_on, '9999'), fee_position, charge.id`

/** Equal debts of a family: the payer's own first, then by kana. `?1` is the payer. */
const OLDEST_FIRST_OWN_BEFORE_OTHERS = `
  ORDER BY period_start, coalesce(due_on, '9999'), fee_position, coalesce(member.root, charge.member_id) <> ?1,
    member.sort_key, charge.id`

export function chargesById(read: Read, ids: readonly string[]): ChargeRow[] {
  return read
    .rows<Stored>(`${LIVE} AND charge.id IN (SELECT value FROM json_each(?)) ${OLDEST_FIRST}`, JSON.stringify(ids))
    .map(withState)
}

export function chargesOfPerson(read: Read, personId: string): ChargeRow[] {
  return read
    .rows<Stored>(`${LIVE} AND charge.member_id IN (${IDS_OF_PERSON}) ${OLDEST_FIRST}`, personId)
    .map(withState)
}

/** What dues these persons were charged in one fiscal year. */
export function chargesInYear(read: Read, fiscalYear: number, personIds: readonly string[]): ChargeRow[] {
  return read
    .rows<Stored>(
      `${LIVE} AND fiscal_year = ?1 AND ${IS_DUES} AND charge.member_id IN (
         SELECT value FROM json_each(?2)
         UNION ALL SELECT merged.id FROM json_each(?2) JOIN member AS merged ON merged.root = value) ${OLDEST_FIRST}`,
      fiscalYear,
      JSON.stringify(personIds),
    )
    .map(withState)
}

/** What a person's money settles unasked: their own open charges and those of people whose dues they pay. */
export function openChargesPaidBy(read: Read, personId: string): ChargeRow[] {
  return read
    .rows<Stored>(
      `${LIVE} AND charge_open.open > 0 AND charge.member_id IN (
         WITH payer AS (${IDS_OF_PERSON}), person AS (
           SELECT ?1 AS id
           UNION SELECT coalesce(root, id) FROM member WHERE deleted = 0 AND payer_id IN (SELECT id FROM payer))
         SELECT id FROM person UNION ALL SELECT merged.id FROM person JOIN member AS merged ON merged.root = person.id) ${OLDEST_FIRST_OWN_BEFORE_OTHERS}`,
      personId,
    )
    .map(withState)
}

/** Whose dues this payer pays: their own, and those of the members who name them as payer. */
export function personsPaidBy(read: Read, payerId: string): ReadonlySet<string> {
  const rows = read.rows<{ id: string }>(
    `SELECT coalesce(root, id) AS id FROM member WHERE deleted = 0 AND payer_id IN (${IDS_OF_PERSON})`,
    payerId,
  )
  return new Set([payerId, ...rows.map(({ id }) => id)])
}

function withState(stored: Stored): ChargeRow {
  const sums = { allocated: stored.amount - stored.waived - stored.open, waived: stored.waived, open: stored.open }
  return { ...stored, ...sums, state: chargeState(sums) }
}
