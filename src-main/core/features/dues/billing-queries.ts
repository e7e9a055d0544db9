import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { Billable } from '../../../../src-shared/domain/owes-fee.ts'
import type { Read } from '../../db/connection.ts'
import { HOUSEHOLD_HEAD } from '../../db/household-head.ts'

export interface BillableMember extends Billable {
  readonly id: string
  readonly memberNumber: string
  readonly name: string
  readonly birthDate: string | null
  readonly householdId: string | null
}

type StoredMember = Omit<BillableMember, 'name' | 'inTrash' | 'merged'> & Parameters<typeof memberName>[0]

/** Everyone who stands for oneself and is not in the trash, by kana. */
export function billableMembers(read: Read): BillableMember[] {
  return read
    .rows<StoredMember>(
      `SELECT id, member_number, family_name, given_name, full_name, status, member_type_id, joined_on, left_on,
         birth_date, household_id
       FROM member WHERE deleted = 0 AND root IS NULL AND created_dev IS NOT NULL ORDER BY sort_key, n`,
    )
    .map((member) => ({ ...member, name: memberName(member), inTrash: false, merged: false }))
}

/** Who is the head of each household that has one. */
export function householdHeads(read: Read): ReadonlyMap<string, string> {
  const rows = read.rows<{ id: string; head: string | null }>(
    `SELECT id, ${HOUSEHOLD_HEAD} AS head FROM household WHERE deleted = 0 AND head_id IS NOT NULL`,
  )
  return new Map(rows.flatMap(({ id, head }) => (head === null ? [] : [[id, head] as const])))
}

export interface ChargedPeriod {
  readonly personId: string
  readonly fiscalYear: number
  readonly periodStart: string
  readonly periodEnd: string
}

/** Live charges of a fee, by person. */
export function chargedPeriods(read: Read, feeId: string): ReadonlyMap<string, readonly ChargedPeriod[]> {
  const rows = read.rows<ChargedPeriod>(
    `SELECT coalesce(member.root, member_id) AS person_id, fiscal_year, period_start, period_end
     FROM charge LEFT JOIN member ON member.id = member_id
     WHERE fee_id = ? AND charge.deleted = 0 AND charge.created_dev IS NOT NULL`,
    feeId,
  )
  return Map.groupBy(rows, ({ personId }) => personId)
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

/** Charges of a fee that were taken back, by id. */
export function chargesTakenBack(read: Read, feeId: string): ReadonlyMap<string, ChargeBody> {
  const rows = read.rows<ChargeBody & { id: string }>(
    `SELECT id, member_id, fee_id, fiscal_year, period_start, period_end, due_on, amount
     FROM charge WHERE fee_id = ? AND deleted <> 0 AND created_dev IS NOT NULL`,
    feeId,
  )
  return new Map(rows.map(({ id, ...body }) => [id, body]))
}

export interface StoredRun {
  readonly id: string
  readonly fiscalYear: number
  readonly feeIds: string
  readonly ranOn: string
  readonly lockedOn: string | null
}

export function storedRuns(read: Read): StoredRun[] {
  return read.rows(
    `SELECT id, fiscal_year, fee_ids, ran_on, locked_on FROM billing_run
     WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY ran_on DESC, created_hlc DESC, id DESC`,
  )
}

export interface RunSums {
  readonly charges: number
  readonly touched: number
  readonly amount: number
  readonly waived: number
  readonly open: number
}

/** What became of the charges of each run; touched is what money or a waiver stands on. */
export function runSums(read: Read): ReadonlyMap<string, RunSums> {
  const rows = read.rows<RunSums & { runId: string }>(
    `SELECT billing_run_id AS run_id, count(*) AS charges, sum(charge.amount <> coalesce(charge_open.open, 0)) AS touched,
       sum(charge.amount) AS amount, sum(waived) AS waived, sum(coalesce(charge_open.open, 0)) AS open
     FROM charge LEFT JOIN charge_open ON charge_id = charge.id
     WHERE billing_run_id IS NOT NULL AND charge.deleted = 0 AND charge.created_dev IS NOT NULL GROUP BY billing_run_id`,
  )
  return new Map(rows.map(({ runId, ...sums }) => [runId, sums]))
}

export interface RunCharge {
  readonly id: string
  readonly name: string
  /** Something was paid or waived on it. */
  readonly touched: boolean
}

/** The live charges of a run, by kana. */
export function chargesOfRun(read: Read, runId: string): RunCharge[] {
  return read
    .rows<{ id: string; touched: 0 | 1 } & Parameters<typeof memberName>[0]>(
      `SELECT charge.id, person.family_name, person.given_name, person.full_name,
         waived <> 0 OR EXISTS (SELECT 1 FROM allocation WHERE charge_id = charge.id) AS touched
       FROM charge LEFT JOIN member ON member.id = member_id
         LEFT JOIN member AS person ON person.id = coalesce(member.root, member.id)
       WHERE billing_run_id = ? AND charge.deleted = 0 AND charge.created_dev IS NOT NULL
       ORDER BY person.sort_key, person.n, charge.id`,
      runId,
    )
    .map(({ id, touched, ...member }) => ({ id, name: memberName(member), touched: touched === 1 }))
}
