import type { Rhythm } from '../contract/fees.ts'
import { isRecurring } from './fee-periods.ts'

/** A fee in one period, or a fee for the whole of a year. */
export interface YearColumn<Id extends string = string> {
  readonly feeId: Id
  readonly feeName: string
  readonly rhythm: Rhythm
  readonly periodStart: string
  readonly periodEnd: string
}

/**
 * How a year's grid stands: fees that come again have a column for each period that was charged, all others one in
 * which every charge of the year is. Periods come in the order given.
 */
export function yearColumns<Id extends string>(charged: readonly YearColumn<Id>[]): YearColumn<Id>[] {
  const byFee = Map.groupBy(charged, ({ feeId }) => feeId)
  return [...byFee.values()].flatMap((periods) => {
    const [first] = periods
    return first === undefined || isRecurring(first.rhythm) ? periods : [{ ...first, ...hull(periods) }]
  })
}

/** Whether a charge stands in this column. */
export function standsIn(
  charge: { readonly feeId: string; readonly periodStart: string; readonly periodEnd: string },
  { feeId, rhythm, periodStart, periodEnd }: YearColumn,
): boolean {
  if (charge.feeId !== feeId) return false
  return !isRecurring(rhythm) || (charge.periodStart === periodStart && charge.periodEnd === periodEnd)
}

function hull(periods: readonly YearColumn[]): Pick<YearColumn, 'periodStart' | 'periodEnd'> {
  const starts = periods.map(({ periodStart }) => periodStart).sort()
  const ends = periods.map(({ periodEnd }) => periodEnd).sort()
  return { periodStart: starts[0] ?? '', periodEnd: ends.at(-1) ?? '' }
}
