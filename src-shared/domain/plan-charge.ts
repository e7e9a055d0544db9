import type { PlanOutcome, PlanReason } from '../contract/dues.ts'
import type { Fee, FeeAgreement } from '../contract/fees.ts'
import type { PlainDate } from '../contract/values.ts'
import { ageOn } from './age-on.ts'
import type { FamilyPlace } from './family-places.ts'
import { isPartOfYear, isRecurring } from './fee-periods.ts'
import { priceOn } from './fee-price.ts'
import { dueDate, type Period } from './fiscal-year.ts'
import { prorated, shareOf } from './proration.ts'

/** A member whom a fee fits. */
export interface Payer {
  readonly memberTypeId: string | null
  readonly birthDate: PlainDate | null
  readonly joinedOn: PlainDate | null
}

export type Pricing = Pick<
  Fee,
  'amount' | 'prices' | 'familyRule' | 'furtherAmount' | 'proration' | 'rounding' | 'unitName' | 'dueMonth' | 'rhythm'
>

export type Agreed = Pick<FeeAgreement, 'kind' | 'amount' | 'units' | 'startsOn' | 'endsOn'>

export interface PlannedCharge {
  readonly outcome: PlanOutcome
  readonly amount: number
  readonly why: readonly PlanReason[]
  readonly dueOn: PlainDate
}

interface Case {
  readonly fee: Pricing
  readonly period: Period
  /** What was agreed with this member about this fee. */
  readonly agreed: readonly Agreed[]
  readonly place: FamilyPlace | undefined
}

/**
 * What a member whom a fee fits is charged for a period. What was agreed holds where it is in force on the period's
 * first day, or on the day of joining if that comes later: an exemption before all else, then a price of their own,
 * which is taken as it is, for one unit. Else the fee's price of the period's first day, by age and type, or that of a
 * further member of the household, times the units, for the months that are left. Nothing to pay is no charge.
 */
export function planCharge(member: Payer, { fee, period, agreed, place }: Case): PlannedCharge {
  const day = laterOf(period.start, member.joinedOn)
  const dueOn = dueDate(dueFrom(fee, period, member.joinedOn), fee.dueMonth)
  const held = (kind: Agreed['kind']) => agreementOn(agreed, kind, day)
  const none = (outcome: PlanOutcome & PlanReason) => ({ outcome, amount: 0, why: [outcome], dueOn })
  if (held('exempt') !== undefined) return none('exempt')

  const own = held('price')?.amount ?? null
  if (own === null && fee.familyRule === 'household' && place === 'further') return none('family')
  const units = (fee.unitName === '' ? null : held('units')?.units) ?? 1
  const base = own === null ? listPrice(member, fee, period, place) : { amount: own, why: ['individual' as const] }
  const share = shareOf(period, member.joinedOn)
  const isProrated = own === null && fee.proration === 'months' && isRecurring(fee.rhythm) && share.months < share.of
  const whole = base.amount * units
  const amount = isProrated ? prorated(whole, share, fee.rounding) : whole
  if (amount === 0) return none('free')
  const why = [...base.why, ...(units > 1 ? ['units' as const] : []), ...(isProrated ? ['prorated' as const] : [])]
  return { outcome: 'charge', amount, why, dueOn }
}

/** The agreement of a kind in force on a day, both its days inclusive; of several the one that began last. */
export function agreementOn<A extends Agreed>(agreed: readonly A[], kind: Agreed['kind'], day: PlainDate) {
  const inForce = agreed.filter(
    (one) => one.kind === kind && (one.startsOn ?? '') <= day && day <= (one.endsOn ?? '9999'),
  )
  return inForce.toSorted((a, b) => ((a.startsOn ?? '') > (b.startsOn ?? '') ? -1 : 1))[0]
}

function listPrice(
  { memberTypeId, birthDate }: Payer,
  fee: Pricing,
  { start }: Period,
  place: FamilyPlace | undefined,
): { amount: number; why: readonly PlanReason[] } {
  if (fee.familyRule === 'further' && place === 'further') return { amount: fee.furtherAmount, why: ['further'] }
  return priceOn(fee, { memberTypeId, age: ageOn(birthDate, start) }, start)
}

/** Nobody is overdue on the day of joining: months to pay count from that month, where it lies in the period. */
function dueFrom({ rhythm }: Pricing, { start, end }: Period, joinedOn: PlainDate | null): PlainDate {
  if (isPartOfYear(rhythm) || joinedOn === null || joinedOn <= start || joinedOn > end) return start
  return `${joinedOn.slice(0, 7)}-01`
}

function laterOf(day: PlainDate, other: PlainDate | null): PlainDate {
  return other !== null && other > day ? other : day
}
