import type { Fee } from '../../../../src-shared/contract/fees.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { isRecurring } from '../../../../src-shared/domain/fee-periods.ts'
import { fiscalPeriod } from '../../../../src-shared/domain/fiscal-year.ts'
import { isBilled, owesFee } from '../../../../src-shared/domain/owes-fee.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import { storedFees } from '../../db/fee-rows.ts'
import { type BillableMember, billableMembers } from './billing-queries.ts'

type Oddities = Outputs['dues']['previewRun']['oddities']
type Oddity = Oddities['noFee']

const MOST_NAMES = 1000

/**
 * Members of a year whom none of the club's fees that come again fits, or two of one rhythm, or two of different ones:
 * each may be meant, and each is how a member is forgotten or charged twice. A club without such fees has none.
 */
export function findOddities(read: Read, fiscalYear: number): Oddities {
  const fees = storedFees(read).filter(({ rhythm }) => isRecurring(rhythm))
  const year = fiscalPeriod(fiscalYear, readClub(read).fiscalYearStartMonth)
  const fitted = billableMembers(read)
    .filter((member) => isBilled(member, year))
    .map((member) => ({ member, fees: fees.filter((fee) => owesFee(member, fee, year)) }))
  return {
    noFee: oddity(fees.length === 0 ? [] : fitted.filter((one) => one.fees.length === 0)),
    twice: oddity(fitted.filter((one) => rhythmsOf(one.fees).size < one.fees.length)),
    rhythms: oddity(fitted.filter((one) => rhythmsOf(one.fees).size > 1)),
  }
}

function rhythmsOf(fees: readonly Fee[]): ReadonlySet<string> {
  return new Set(fees.map(({ rhythm }) => rhythm))
}

function oddity(found: readonly { readonly member: BillableMember; readonly fees: readonly Fee[] }[]): Oddity {
  const people = found.slice(0, MOST_NAMES).map(({ member: { id, memberNumber, name }, fees }) => ({
    id,
    memberNumber,
    name,
    fees: fees.map((fee) => fee.name),
  }))
  return { count: found.length, people }
}
