import { AreaChart } from '@mantine/charts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { chartHeight, plotted, yearAxis } from '../../ui/charts/chart-look.ts'
import css from './books.module.css'
import type { Months } from './charts-data.ts'

const series = [
  { name: 'due', color: 'var(--meibo-chart-quiet)' },
  { name: 'collected', color: 'var(--meibo-chart)' },
] as const

/** What fell due against what came in, month by month. */
export function CollectedChart({ months, today }: { readonly months: Months; readonly today: string }) {
  const t = useTexts().books.charts
  const { listSeparator } = useTexts().fields
  const f = useFormat()
  const names = { due: t.due, collected: t.paid }
  const data = months.map(({ month, due, collected }) => ({
    name: f.month(Number(month.slice(5))),
    due,
    // Nothing is known of months that are still to come.
    collected: month > today.slice(0, 7) ? null : collected,
  }))
  const said = data
    .map(({ name, due, collected }) => `${name} ${f.money(due)} ${f.money(collected ?? 0)}`)
    .join(listSeparator)
  return (
    <section className={css.panel}>
      <h2>{t.collected}</h2>
      <p className={css.quiet}>
        {t.collectedHint}
        {series.map(({ name, color }) => (
          <span key={name}>
            <span className={css.swatch} style={{ background: color }} aria-hidden />
            {names[name]}
          </span>
        ))}
      </p>
      <div role="img" aria-label={t.chart(t.collected, said)}>
        <AreaChart
          h={chartHeight}
          data={data}
          dataKey="name"
          series={series.map(({ name, color }) => ({ name, color, label: names[name] }))}
          curveType="linear"
          tickLine="none"
          valueFormatter={f.money}
          xAxisProps={yearAxis(data.map(({ name }) => name))}
          yAxisProps={{ width: 96, allowDecimals: false }}
          tooltipAnimationDuration={0}
          areaChartProps={plotted}
          areaProps={{ isAnimationActive: false }}
        />
      </div>
    </section>
  )
}
