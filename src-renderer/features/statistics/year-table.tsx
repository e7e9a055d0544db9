import { Link } from 'wouter'
import type { Filter } from '../../../src-shared/contract/filters.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { listAddress } from '../../ui/list-address.ts'
import type { YearFigure } from './overview.ts'
import classes from './statistics.module.css'

export function YearTable({ years }: { readonly years: readonly YearFigure[] }) {
  const t = useTexts().statistics
  const f = useFormat()
  const { yearWords } = useFiscalYearWords()
  const listed = (name: string, count: number, where: Filter) => (
    <Link href={listAddress(where)} aria-label={t.open(t.item(name, t.people(f.number(count))))}>
      {f.number(count)}
    </Link>
  )

  return (
    <table className={classes.table} aria-label={t.overYears}>
      <thead>
        <tr>
          <th scope="col">{t.year}</th>
          <th scope="col">{t.atEnd}</th>
          <th scope="col">{t.joined}</th>
          <th scope="col">{t.left}</th>
        </tr>
      </thead>
      <tbody>
        {years.toReversed().map(({ year, members, joined, left, joinedList, leftList }) => (
          <tr key={year}>
            <th scope="row">{yearWords(year)}</th>
            <td>{f.number(members)}</td>
            <td>{listed(t.joinedThisYear(yearWords(year)), joined, joinedList)}</td>
            <td>{listed(t.leftThisYear(yearWords(year)), left, leftList)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
