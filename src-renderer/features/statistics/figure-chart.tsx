import { BarChart } from '@mantine/charts'
import { useLocation } from 'wouter'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { chartHeight, still } from '../../ui/charts/chart-look.ts'
import { listAddress } from '../../ui/list-address.ts'
import type { NamedFigure } from './named-figure.ts'

type FigureChartProps = { readonly title: string; readonly figures: readonly NamedFigure[] }

/** Spans side by side; a bar opens its list. Whoever cannot see it hears the figures, and has the table. */
export function FigureChart({ title, figures }: FigureChartProps) {
  const t = useTexts().statistics
  const { listSeparator } = useTexts().fields
  const f = useFormat()
  const [, go] = useLocation()
  const said = figures.map(({ name, count }) => t.item(name, t.people(f.number(count)))).join(listSeparator)

  return (
    <div role="img" aria-label={t.chart(title, said)}>
      <BarChart
        h={chartHeight}
        data={figures.map(({ tick, count }) => ({ tick, count }))}
        dataKey="tick"
        series={[{ name: 'count', label: t.count, color: 'var(--meibo-chart)' }]}
        gridAxis="none"
        tickLine="none"
        withYAxis={false}
        withTooltip={false}
        withBarValueLabel
        valueFormatter={f.number}
        maxBarWidth={44}
        xAxisProps={{ interval: 0, tickMargin: 6 }}
        barChartProps={{ accessibilityLayer: false, margin: { top: 18 } }}
        barProps={{
          ...still,
          onClick: (_, place) => {
            const where = figures[place]?.where
            if (where) go(listAddress(where))
          },
        }}
      />
    </div>
  )
}
