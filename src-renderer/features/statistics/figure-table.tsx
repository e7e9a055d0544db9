import { Link } from 'wouter'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { listAddress } from '../../ui/list-address.ts'
import type { NamedFigure } from './named-figure.ts'
import classes from './statistics.module.css'

type FigureTableProps = { readonly title: string; readonly figures: readonly NamedFigure[] }

export function FigureTable({ title, figures }: FigureTableProps) {
  const t = useTexts().statistics
  const f = useFormat()
  const whole = figures.reduce((sum, { count }) => sum + count, 0)

  return (
    <table className={classes.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.count}</th>
          <th scope="col">{t.share}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ key, name, count, where }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              {where ? (
                <Link href={listAddress(where)} aria-label={t.open(t.item(name, t.people(f.number(count))))}>
                  {f.number(count)}
                </Link>
              ) : (
                f.number(count)
              )}
            </td>
            <td>{f.percent(count, whole)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
