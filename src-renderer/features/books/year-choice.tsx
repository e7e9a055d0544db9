import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useTexts } from '../../hooks/use-texts.ts'

type YearChoiceProps = { readonly value: number; readonly onChange: (fiscalYear: number) => void }

/** The fiscal years that may have entries: those with dues, and five before this one. */
export function YearChoice({ value, onChange }: YearChoiceProps) {
  const t = useTexts().books
  const { yearWords } = useFiscalYearWords()
  const years = useQuery(orpc.dues.years.queryOptions()).data
  const current = years?.current ?? value
  const known = new Set([value, ...(years?.years ?? []).map(({ fiscalYear }) => fiscalYear)])
  for (let back = 0; back <= 5; back += 1) known.add(current - back)
  return (
    <NativeSelect
      aria-label={t.year}
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={[...known].toSorted((a, b) => b - a).map((year) => ({ value: `${year}`, label: yearWords(year) }))}
    />
  )
}
