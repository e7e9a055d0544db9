import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import css from './books.module.css'

/** The last counts, with the reasons for what did not agree. */
export function TinHistory() {
  const t = useTexts().books.tin
  const f = useFormat()
  const found = useQuery(orpc.books.counts.queryOptions({ input: { limit: 5 } })).data
  if (found === undefined || found.total === 0) return null
  return (
    <table className={css.table} aria-label={t.history}>
      <thead>
        <tr>
          <th>{t.history}</th>
          <th className={css.figure}>{t.counted}</th>
          <th className={css.figure}>{t.difference}</th>
          <th>{t.reason}</th>
        </tr>
      </thead>
      <tbody>
        {found.counts.map(({ id, fundName, countedAt, counted, difference, reason }) => (
          <tr key={id}>
            <th scope="row">
              {f.dateTime(countedAt)}　{fundName}
            </th>
            <td className={css.figure}>
              <Money amount={counted} />
            </td>
            <td className={css.figure}>{difference === 0 ? '○' : <Money amount={difference} />}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
