import type { ClubSettings } from '../../../../src-shared/contract/clubs.ts'
import type { Fee } from '../../../../src-shared/contract/fees.ts'
import { dueDate, fiscalPeriod, type Period } from '../../../../src-shared/domain/fiscal-year.ts'
import { owesFee } from '../../../../src-shared/domain/owes-fee.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import { type BillableMember, billableMembers, getFee, personsCharged } from './queries.ts'

export interface BillingPlan {
  readonly fee: Fee
  readonly period: Period
  readonly dueOn: string
  readonly toCharge: readonly BillableMember[]
  /** Members who owe the fee and have its charge. */
  readonly alreadyCharged: number
}

/**
 * Whom a billing run charges. "Already charged" goes by person, fee and year, not by the charge's id: neither a merge
 * of two people nor a change of the year's first month may charge anyone twice.
 */
export function planBilling(read: Read, { feeId, fiscalYear }: { feeId: string; fiscalYear: number }): BillingPlan {
  const fee = getFee(read, feeId)
  const period = periodOf(readClub(read), fiscalYear)
  const owing = billableMembers(read).filter((member) => owesFee(member, fee, period))
  const charged = personsCharged(read, fee, fiscalYear)

  const toCharge = owing.filter(({ id }) => !charged.has(id))
  return {
    fee,
    period,
    dueOn: dueDate(period.start, fee.dueMonth),
    toCharge,
    alreadyCharged: owing.length - toCharge.length,
  }
}

function periodOf(club: ClubSettings, fiscalYear: number): Period {
  return fiscalPeriod(fiscalYear, club.fiscalYearStartMonth)
}
