import type { Fee } from '../../../../src-shared/contract/fees.ts'
import { familyPlaces } from '../../../../src-shared/domain/family-places.ts'
import { feePeriods, isBilled, isOwedOnce, isPartOfYear } from '../../../../src-shared/domain/fee-periods.ts'
import type { Period } from '../../../../src-shared/domain/fiscal-year.ts'
import { owesFee } from '../../../../src-shared/domain/owes-fee.ts'
import { type PlannedCharge, planCharge } from '../../../../src-shared/domain/plan-charge.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { agreedOn } from '../../db/agreements-of-fee.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import { storedFees } from '../../db/fee-rows.ts'
import {
  type BillableMember,
  billableMembers,
  type ChargedPeriod,
  chargedPeriods,
  householdHeads,
} from './billing-queries.ts'

export interface PlannedMember extends PlannedCharge {
  readonly member: BillableMember
}

/** What a run does with one fee in one period. */
export interface PlannedPeriod {
  readonly fee: Fee
  readonly period: Period
  readonly fiscalYear: number
  /** Whom the fee fits and who has no such charge yet, with what each would be charged. */
  readonly planned: readonly PlannedMember[]
  readonly alreadyCharged: number
}

export interface RunAsked {
  readonly fiscalYear: number
  readonly feeIds?: readonly string[] | undefined
  readonly through?: string | undefined
}

/** All that a billing run would do, by fee in the club's order and by period. */
export function planRun(read: Read, asked: RunAsked): PlannedPeriod[] {
  const { fiscalYearStartMonth } = readClub(read)
  const members = billableMembers(read)
  const heads = householdHeads(read)
  return feesAsked(read, asked.feeIds ?? []).flatMap((fee) => {
    const known = { members, heads, agreed: agreedOn(read, fee.id), charged: chargedPeriods(read, fee.id) }
    return feePeriods(fee.rhythm, asked.fiscalYear, fiscalYearStartMonth)
      .filter(({ start }) => start <= (asked.through ?? '9999'))
      .map((period) => planPeriod(fee, period, asked.fiscalYear, known))
  })
}

function feesAsked(read: Read, feeIds: readonly string[]): Fee[] {
  const fees = storedFees(read)
  if (feeIds.some((id) => !fees.some((fee) => fee.id === id))) throw refuse('FEE_NOT_FOUND', {})
  return fees.filter(({ id, rhythm }) => isBilled(rhythm) && (feeIds.length === 0 || feeIds.includes(id)))
}

interface Known {
  readonly members: readonly BillableMember[]
  readonly heads: ReadonlyMap<string, string>
  readonly agreed: ReturnType<typeof agreedOn>
  readonly charged: ReturnType<typeof chargedPeriods>
}

function planPeriod(fee: Fee, period: Period, fiscalYear: number, known: Known): PlannedPeriod {
  const fitting = known.members.filter((member) => owesFee(member, fee, period))
  const places = fee.familyRule === 'each' ? null : familyPlaces(fitting, known.heads)
  const isCharged = chargedAlready(fee, period, fiscalYear, known, fitting)

  const planned = fitting.flatMap((member) => {
    if (isCharged(member)) return []
    const agreed = known.agreed.get(member.id) ?? []
    return [{ member, ...planCharge(member, { fee, period, agreed, place: places?.get(member.id) }) }]
  })
  return { fee, period, fiscalYear, planned, alreadyCharged: fitting.length - planned.length }
}

/**
 * Who has the charge already. It goes by person, fee and period, not by the charge's id: neither a merge of two people
 * nor a new first month of the year charges anyone twice. A household of which one person was charged has paid its one.
 */
function chargedAlready(
  fee: Fee,
  period: Period,
  fiscalYear: number,
  { charged }: Known,
  fitting: readonly BillableMember[],
): (member: BillableMember) => boolean {
  const isOne = ({ id }: BillableMember) =>
    (charged.get(id) ?? []).some((charge) => standsFor(charge, fee, period, fiscalYear))
  if (fee.familyRule !== 'household') return isOne
  const households = new Set(fitting.filter(isOne).map(({ householdId }) => householdId))
  households.delete(null)
  return (member) => households.has(member.householdId) || isOne(member)
}

/** Once for ever; a part of a year by its days, whatever the year began with; a year by its name. */
function standsFor(charge: ChargedPeriod, { rhythm }: Fee, { start, end }: Period, fiscalYear: number): boolean {
  if (isOwedOnce(rhythm)) return true
  if (isPartOfYear(rhythm)) return charge.periodStart <= end && charge.periodEnd >= start
  return charge.fiscalYear === fiscalYear
}
