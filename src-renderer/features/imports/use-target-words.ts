import { duesPeriod } from '../../../src-shared/domain/roster-import/dues/dues-target.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { targetWords } from './import-targets.ts'

/** A target as a person reads it; the years of dues in the club's own style. */
export function useTargetWords(): (target: string) => string {
  const t = useTexts()
  const { yearWords } = useFiscalYearWords()
  return (target) => {
    const period = duesPeriod(target)
    if (period === null) return targetWords(target, t)
    const words = t.imports.columns.dues
    if (period.kind === 'once') return words.once
    if (period.kind === 'year') return words.year(yearWords(period.year))
    return words.month(String(period.year), String(period.month))
  }
}
