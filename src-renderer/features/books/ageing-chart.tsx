import { BarChart } from '@mantine/charts'
import { Link, useLocation } from 'wouter'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { chartHeight, still } from '../../ui/charts/chart-look.ts'
import { listAddress } from '../../ui/list-address.ts'
import { Money } from '../../ui/money.tsx'
import css from './books.module.css'
import type { Ageing } from './charts-data.ts'

/** How long dues have been open; a bar or its line opens the people behind it. */
export function AgeingChart({ ageing }: { readonly ageing: Ageing }) {
  const t = useTexts().books.charts
  const { listSeparator } = useTexts().fields
  const f = useFormat()
  const [, go] = useLocation()
  const data = ageing.map(({ key, amount }) => ({ name: t.ages[key], amount }))
  const said = data.map(({ name, amount }) => t.item(name, f.money(amount))).join(listSeparator)
  return (
    <section className={css.panel}>
      <h2>{t.ageing}</h2>
      <p className={css.quiet}>{t.ageingHint}</p>
      <div role="img" aria-label={t.chart(t.ageing, said)}>
        <BarChart
          h={chartHeight}
          data={data}
          dataKey="name"
          series={[{ name: 'amount', color: 'var(--meibo-chart)' }]}
          gridAxis="none"
          tickLine="none"
          withYAxis={false}
          withTooltip={false}
          withBarValueLabel
          valueFormatter={f.money}
          maxBarWidth={64}
          xAxisProps={{ interval: 0, tickMargin: 6 }}
          barChartProps={{ accessibilityLayer: false, margin: { top: 18 } }}
          barProps={{
            ...still,
            onClick: (_, place) => {
              const where = ageing[place]?.where
              if (where) go(listAddress(where))
            },
          }}
        />
      </div>
      <table className={css.table}>
        <tbody>
          {ageing.map(({ key, amount, members, where }) => (
            <tr key={key}>
              <th scope="row">{t.ages[key]}</th>
              <td className={css.figure}>
                {members === 0 ? (
                  t.people(f.number(0))
                ) : (
                  <Link
                    href={listAddress(where)}
                    aria-label={t.openList(t.item(t.ages[key], t.people(f.number(members))))}
                  >
                    {t.people(f.number(members))}
                  </Link>
                )}
              </td>
              <td className={css.figure}>
                <Money amount={amount} quietZero />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
