import { AreaChart, BarChart } from '@mantine/charts'
import { useLocation } from 'wouter'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { chartHeight, plotted, still, yearAxis } from '../../ui/charts/chart-look.ts'
import { listAddress } from '../../ui/list-address.ts'
import type { YearFigure } from './overview.ts'
import { Panel } from './panel.tsx'
import classes from './statistics.module.css'
import { YearTable } from './year-table.tsx'

type YearsProps = { readonly years: readonly YearFigure[] }

/** Members at the end of each fiscal year, and who came and went within it. */
export function YearPanels({ years }: YearsProps) {
  const t = useTexts().statistics
  return (
    <Panel title={t.overYears} table={<YearTable years={years} />} wide>
      <div className={classes.yearCharts}>
        <MembersChart years={years} />
        <MovementChart years={years} />
      </div>
    </Panel>
  )
}

function MembersChart({ years }: YearsProps) {
  const t = useTexts().statistics
  const { listSeparator } = useTexts().fields
  const f = useFormat()
  const { yearWords } = useFiscalYearWords()
  const said = years
    .map(({ year, members }) => t.item(yearWords(year), t.people(f.number(members))))
    .join(listSeparator)

  return (
    <figure className={classes.figure}>
      <figcaption>{t.atEnd}</figcaption>
      <div role="img" aria-label={t.chart(t.atEnd, said)}>
        <AreaChart
          h={chartHeight}
          data={years.map(({ year, members }) => ({ name: f.year(year), members }))}
          dataKey="name"
          series={[{ name: 'members', label: t.members, color: 'var(--meibo-chart)' }]}
          curveType="linear"
          tickLine="none"
          valueFormatter={f.number}
          xAxisProps={yearAxis(years.map(({ year }) => f.year(year)))}
          yAxisProps={{ width: 44, allowDecimals: false }}
          tooltipAnimationDuration={0}
          areaChartProps={plotted}
          areaProps={{ isAnimationActive: false }}
        />
      </div>
    </figure>
  )
}

const series = [
  { name: 'joined', color: 'var(--meibo-chart)' },
  { name: 'left', color: 'var(--meibo-chart-quiet)' },
] as const

function MovementChart({ years }: YearsProps) {
  const t = useTexts().statistics
  const { listSeparator } = useTexts().fields
  const f = useFormat()
  const [, go] = useLocation()
  const { yearWords } = useFiscalYearWords()
  const said = years
    .map(({ year, joined, left }) => `${yearWords(year)} ${t.item(t.joined, `${joined}`)} ${t.item(t.left, `${left}`)}`)
    .join(listSeparator)

  return (
    <figure className={classes.figure}>
      <figcaption>
        {series.map(({ name, color }) => (
          <span key={name}>
            <span className={classes.swatch} style={{ background: color }} aria-hidden />
            {t[name]}
          </span>
        ))}
      </figcaption>
      <div role="img" aria-label={t.chart(t.movement, said)}>
        <BarChart
          h={chartHeight}
          data={years.map(({ year, joined, left }) => ({ name: f.year(year), joined, left }))}
          dataKey="name"
          series={series.map(({ name, color }) => ({ name, color, label: t[name] }))}
          tickLine="none"
          valueFormatter={f.number}
          xAxisProps={yearAxis(years.map(({ year }) => f.year(year)))}
          yAxisProps={{ width: 36, allowDecimals: false }}
          tooltipAnimationDuration={0}
          maxBarWidth={18}
          barChartProps={plotted}
          barProps={(series) => ({
            ...still,
            onClick: (_, place) => {
              const year = years[place]
              if (year) go(listAddress(series.name === 'left' ? year.leftList : year.joinedList))
            },
          })}
        />
      </div>
    </figure>
  )
}
