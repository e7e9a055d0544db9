import '@mantine/charts/styles.layer.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { listAddress } from '../../ui/list-address.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AgeingChart } from './ageing-chart.tsx'
import css from './books.module.css'
import type { Charts } from './charts-data.ts'
import { CollectedChart } from './collected-chart.tsx'
import { useBooks } from './use-books.ts'
import { YearChoice } from './year-choice.tsx'

/** The dues of a year in charts; each figure of people opens the list of them. */
export function ChartsPage() {
  const t = useTexts().books
  const { current, today } = useBooks()
  const [chosen, setChosen] = useState<number | null>(null)
  const fiscalYear = chosen ?? current
  const found = useQuery(orpc.books.charts.queryOptions({ input: { fiscalYear } }))
  return (
    <div className={css.scroll}>
      <PageHeader title={t.tabs.charts} beside={<YearChoice value={fiscalYear} onChange={setChosen} />} />
      {found.error && <FailureState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingState />}
      {found.data && (
        <>
          <KeyFigures charts={found.data} />
          <CollectedChart months={found.data.months} today={today} />
          <AgeingChart ageing={found.data.ageing} />
          <Methods charts={found.data} fiscalYear={fiscalYear} />
        </>
      )}
    </div>
  )
}

function KeyFigures({ charts }: { readonly charts: Charts }) {
  const t = useTexts().books.charts
  const f = useFormat()
  const { open, charged } = charts
  const words = `${f.money(open.amount)}　${t.people(f.number(open.members))}`
  return (
    <section className={css.panel}>
      <dl className={css.keys}>
        <div>
          <dt>{t.charged}</dt>
          <dd>
            <Money amount={charged} />
          </dd>
        </div>
        <div>
          <dt>{t.open}</dt>
          <dd>
            <Link href={listAddress(open.where)} aria-label={t.openList(t.item(t.open, words))}>
              {words}
            </Link>
          </dd>
        </div>
      </dl>
    </section>
  )
}

type MethodsProps = { readonly charts: Charts; readonly fiscalYear: number }

function Methods({ charts, fiscalYear }: MethodsProps) {
  const texts = useTexts()
  const t = texts.books.charts
  const f = useFormat()
  const { periods } = useBooks()
  const { first: from = '', last: to = '' } = periods(fiscalYear).at(-1) ?? {}
  if (charts.byMethod.length === 0) return null
  return (
    <section className={css.panel}>
      <h2>{t.byMethod}</h2>
      <table className={css.table}>
        <tbody>
          {charts.byMethod.map(({ method, methodId, name, count, amount }) => (
            <tr key={`${method} ${methodId}`}>
              <th scope="row">
                <Link href={`/dues/payments?${new URLSearchParams({ way: methodId ?? method, from, to })}`}>
                  {name || texts.fields.methods[method]}
                </Link>
              </th>
              <td className={css.figure}>{t.count(f.number(count))}</td>
              <td className={css.figure}>
                <Money amount={amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
