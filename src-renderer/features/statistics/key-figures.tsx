import { Link } from 'wouter'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { listAddress } from '../../ui/list-address.ts'
import type { Overview } from './overview.ts'
import classes from './statistics.module.css'

/** What is asked for first: how many, how many came and went, how old. */
export function KeyFigures({ overview }: { readonly overview: Overview }) {
  const t = useTexts().statistics
  const f = useFormat()
  const { yearWords } = useFiscalYearWords()
  const year = overview.years.at(-1)
  const figures = [
    { name: t.members, words: t.people(f.number(overview.members)), where: overview.membersList },
    ...(year === undefined
      ? []
      : [
          {
            name: t.joinedThisYear(yearWords(year.year)),
            words: t.people(f.number(year.joined)),
            where: year.joinedList,
          },
          { name: t.leftThisYear(yearWords(year.year)), words: t.people(f.number(year.left)), where: year.leftList },
        ]),
  ]

  return (
    <dl className={classes.keys}>
      {figures.map(({ name, words, where }) => (
        <div key={name} className={classes.key}>
          <dt>{name}</dt>
          <dd>
            <Link href={listAddress(where)} aria-label={t.open(t.item(name, words))}>
              {words}
            </Link>
          </dd>
        </div>
      ))}
      {overview.averageAge !== null && (
        <div className={classes.key}>
          <dt>{t.averageAge}</dt>
          <dd>{t.age(overview.averageAge.toFixed(1))}</dd>
          <dd className={classes.small}>{t.ofKnown(f.number(overview.withBirthDate))}</dd>
        </div>
      )}
    </dl>
  )
}
