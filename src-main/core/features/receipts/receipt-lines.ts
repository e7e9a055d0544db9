import { isBilled, isOwedOnce } from '../../../../src-shared/domain/fee-periods.ts'
import type { Period } from '../../../../src-shared/domain/fiscal-year.ts'
import type { ReceiptLine } from '../../../../src-shared/domain/receipt-snapshot.ts'
import { isNamedByMonths, wholePeriods } from '../../../../src-shared/domain/whole-periods.ts'
import type { ReceiptWording } from '../../../../src-shared/texts/receipt-wording.ts'
import type { AllocationRow } from '../../db/payment-rows.ts'
import type { FeeWording } from './queries.ts'
import type { ReceiptSource } from './receipt-sources.ts'

/** How the club names a year, and months. */
export interface TimeLabels {
  readonly year: (fiscalYear: number) => string
  readonly months: (period: Period) => string
}

/** A part of a payment with what it settles. */
interface Part extends AllocationRow {
  readonly wording: FeeWording | undefined
}

/**
 * The 但し書き in parts, one a fee with all its years and months, one a place at an event, and one for money that settles
 * nothing yet.
 */
export function purposesOf(source: ReceiptSource, words: ReceiptWording, labels: TimeLabels): string[] {
  const byFee = Map.groupBy(partsOf(source), ({ wording, feeName }) => `${wording?.feeId ?? ''} ${feeName}`)
  const purposes = [...byFee.values()].map((parts) => {
    const times = words.years(timesOf(parts, words, labels))
    const { feeName = '', wording } = parts[0] ?? {}
    const own = words.own(wording?.receiptText ?? '')
    return own ? own.replaceAll('{year}', times).trim() : words.purpose(feeName, times)
  })
  return [...new Set(sumOf(source, 'credit') > 0 ? [...purposes, words.credit] : purposes)]
}

/**
 * The breakdown. A line names its months, or its year where there are several, and its member where it is not the
 * payer; months of one fee and member that follow one another are one line.
 */
export function linesOf(source: ReceiptSource, words: ReceiptWording, labels: TimeLabels): ReceiptLine[] {
  const { payer } = source
  const severalYears = distinctYears(datedParts(source)).length > 1
  const lines = joinedMonths(partsOf(source)).map(({ part, period, amount }): ReceiptLine => {
    const label = part.memberId === payer.id ? part.feeName : words.forMember(part.feeName, part.memberName)
    const rate = isReduced(source, part) ? { reducedRate: true } : {}
    if (period !== null) return { label, period: words.months(labels.months(period)), amount, ...rate }
    return {
      label,
      ...(severalYears && isDated(part) ? { period: labels.year(part.fiscalYear) } : {}),
      amount,
      ...rate,
    }
  })
  const rest = [
    { label: words.credit, amount: sumOf(source, 'credit') },
    { label: words.refunded, amount: sumOf(source, 'refunded') },
  ]
  return [...lines, ...rest.filter(({ amount }) => amount > 0)]
}

/** Only a qualified invoice marks them. */
function isReduced({ club }: ReceiptSource, { wording }: Part): boolean {
  return club.registrationNumber !== '' && wording?.taxClass === 'reduced'
}

function sumOf({ payments }: ReceiptSource, what: 'credit' | 'refunded'): number {
  return payments.reduce((sum, payment) => sum + payment[what], 0)
}

/** The one year that all of it is for, or nothing. */
export function yearOf(source: ReceiptSource, { year }: TimeLabels): string {
  const [only, ...others] = distinctYears(datedParts(source))
  return only === undefined || others.length > 0 ? '' : year(only)
}

/** What several payments settled of one charge is one part. */
function partsOf({ payments, fees }: ReceiptSource): Part[] {
  const byCharge = Map.groupBy(
    payments.flatMap(({ allocations }) => allocations),
    ({ chargeId }) => chargeId,
  )
  return [...byCharge.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const amount = others.reduce((sum, part) => sum + part.amount, first.amount)
    return [{ ...first, amount, wording: fees.get(first.chargeId) }]
  })
}

function datedParts(source: ReceiptSource): Part[] {
  return partsOf(source).filter(isDated)
}

/** What is owed once, or was given on an occasion, is for no year. */
function isDated({ wording }: Part): boolean {
  return wording === undefined || (!isOwedOnce(wording.rhythm) && isBilled(wording.rhythm))
}

function timesOf(parts: readonly Part[], words: ReceiptWording, { year, months }: TimeLabels): string[] {
  const dated = parts.filter(isDated)
  const named = wholePeriods(dated.flatMap((part) => monthsOf(part) ?? []))
  const years = distinctYears(dated.filter((part) => monthsOf(part) === null))
  return [...years.map(year), ...named.map((period) => words.months(months(period)))]
}

interface JoinedPart {
  readonly part: Part
  readonly period: Period | null
  readonly amount: number
}

function joinedMonths(parts: readonly Part[]): JoinedPart[] {
  const joined: JoinedPart[] = []
  for (const part of parts) {
    const period = monthsOf(part)
    const at = joined.findLastIndex((one) => follows(one, part, period))
    const before = joined[at]
    if (before === undefined || before.period === null || period === null)
      joined.push({ part, period, amount: part.amount })
    else {
      const [whole = period] = wholePeriods([before.period, period])
      joined[at] = { part: before.part, period: whole, amount: before.amount + part.amount }
    }
  }
  return joined
}

function follows({ part, period }: JoinedPart, next: Part, nextPeriod: Period | null): boolean {
  if (period === null || nextPeriod === null || part.memberId !== next.memberId) return false
  return part.wording?.feeId === next.wording?.feeId && wholePeriods([period, nextPeriod]).length === 1
}

/** The months that a part is for; null where it is for a year, or for none. */
function monthsOf(part: Part): Period | null {
  if (part.wording === undefined || !isDated(part)) return null
  const period = { start: part.wording.periodStart, end: part.wording.periodEnd }
  return isNamedByMonths(period) ? period : null
}

function distinctYears(parts: readonly Part[]): number[] {
  return [...new Set(parts.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b)
}
