import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fiscalYearLabel } from '../../src-shared/domain/fiscal-year.ts'
import { orpc } from '../api.ts'
import { usePreferences } from './preferences.ts'
import { useTexts } from './use-texts.ts'

export type FiscalYearWords = ReturnType<typeof useFiscalYearWords>

/** 2026年度, 令和8年度 or FY2026, and a charge named with its year. */
export function useFiscalYearWords() {
  const t = useTexts()
  const { locale, dateStyle } = usePreferences()
  const settings = useQuery(orpc.settings.get.queryOptions())
  const startMonth = settings.data?.fiscalYearStartMonth ?? 4
  const style = dateStyle === 'club' ? (settings.data?.yearStyle ?? 'western') : dateStyle

  return useMemo(() => {
    const yearWords = (fiscalYear: number) => fiscalYearLabel(fiscalYear, { style, startMonth, locale })
    const chargeWords = (charge: { fiscalYear: number; feeName: string }) =>
      t.dues.charge(yearWords(charge.fiscalYear), charge.feeName)
    return { yearWords, chargeWords }
  }, [t, locale, style, startMonth])
}
