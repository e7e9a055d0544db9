import { fiscalPeriod, fiscalYearOf } from '../../../src-shared/domain/fiscal-year.ts'

export type By = 'recorded' | 'membership'
export type AskedDays = { readonly from: string | null; readonly to: string | null; readonly by: By }

/** From the first day of the fiscal year to today, which is what a yearly report asks for. */
export function firstDays(today: string | undefined, startMonth: number | undefined): AskedDays {
  const from = today && startMonth ? fiscalPeriod(fiscalYearOf(today, startMonth), startMonth).start : null
  return { from, to: today ?? null, by: 'membership' }
}
