import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { booksPeriod } from '../../src-shared/domain/books-period.ts'
import { fiscalYearLabel, type Period } from '../../src-shared/domain/fiscal-year.ts'
import { periodLabel } from '../../src-shared/domain/period-label.ts'
import { isNamedByMonths } from '../../src-shared/domain/whole-periods.ts'
import { orpc } from '../api.ts'
import { usePreferences } from './preferences.ts'
import { useTexts } from './use-texts.ts'

export type FiscalYearWords = ReturnType<typeof useFiscalYearWords>

/** A charge as far as its name goes; without its days it is named by its year. */
interface ChargedTime {
  readonly fiscalYear: number
  readonly feeName: string
  readonly periodStart?: string
  readonly periodEnd?: string
}

/** 2026年度, 令和8年度 or FY2026, months, and a charge named with its year or its months. */
export function useFiscalYearWords() {
  const t = useTexts()
  const { locale, dateStyle } = usePreferences()
  const settings = useQuery(orpc.settings.get.queryOptions())
  const startMonth = settings.data?.fiscalYearStartMonth ?? 4
  const style = dateStyle === 'club' ? (settings.data?.yearStyle ?? 'western') : dateStyle

  return useMemo(() => {
    const yearWords = (fiscalYear: number) => fiscalYearLabel(fiscalYear, { style, startMonth, locale })
    const monthWords = (period: Period) => periodLabel(period, { style, locale })
    /** A month `2026-04` or a fiscal year `2026` of the books. */
    const booksPeriodWords = (named: string) => {
      const period = named.length === 4 ? null : booksPeriod(named, startMonth)
      return period === null ? yearWords(Number(named)) : monthWords({ start: period.first, end: period.last })
    }
    const chargeWords = (charge: ChargedTime) =>
      t.dues.charge(timeOf(charge) ?? yearWords(charge.fiscalYear), charge.feeName)
    const timeOf = ({ periodStart, periodEnd }: ChargedTime) => {
      if (periodStart === undefined || periodEnd === undefined) return null
      const period = { start: periodStart, end: periodEnd }
      return isNamedByMonths(period) ? monthWords(period) : null
    }
    return { yearWords, monthWords, booksPeriodWords, chargeWords }
  }, [t, locale, style, startMonth])
}
