import { AreaChart, BarChart } from '@mantine/charts'
import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ActivityId } from '../../../src-shared/contract/values.ts'
import { addDays } from '../../../src-shared/domain/add-days.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { chartHeight, plotted, still, yearAxis } from '../../ui/charts/chart-look.ts'
import css from './attendance.module.css'
import { percent } from './percent.ts'
import { useDays } from './use-days.ts'

export interface Within {
  readonly activityId?: ActivityId
  readonly from?: string
  readonly to?: string
}

type TrendPanelsProps = {
  readonly within: Within
  /** A month that was pressed: from its first day to its last. */
  readonly onSpan: (from: string, to: string) => void
}

/** The rate over time, and how many came: each bar opens the month, or the sheet of the session. */
export function TrendPanels({ within, onSpan }: TrendPanelsProps) {
  const t = useTexts().attendance.rates
  const { listSeparator } = useTexts().fields
  const f = useFormat()
  const days = useDays()
  const [, go] = useLocation()
  const [by, setBy] = useState<'month' | 'session'>('month')
  const trend = useQuery({
    ...orpc.rates.trend.queryOptions({ input: { ...within, by } }),
    placeholderData: keepPreviousData,
  }).data
  if (trend === undefined || trend.length === 0) return null
  const nameOf = (period: string) =>
    period.length === 7 ? `${period.slice(0, 4)}/${Number(period.slice(5))}` : days.short(period)
  const data = trend.map(({ period, rate, present, visitors }) => ({
    ...{ name: nameOf(period), present, visitors },
    ...(rate !== null && { rate: Math.round(rate * 1000) / 10 }),
  }))
  const said = trend.map(({ period, rate }) => t.item(nameOf(period), rate === null ? t.noRate : percent(rate)))
  const arrivals = trend.map(({ period, present }) => t.item(nameOf(period), f.number(present)))

  function open(place: number): void {
    const period = trend?.[place]
    if (period === undefined) return
    if (period.sessionId === null) onSpan(`${period.period}-01`, lastDay(period.period))
    else if (within.activityId !== undefined) go(`/attendance/sheet/${within.activityId}?day=${period.period}`)
  }

  return (
    <section className={css.charts}>
      <div className={css.chartsHead}>
        <h2 className={css.heading}>{t.trend}</h2>
        <SegmentedControl
          aria-label={t.trend}
          value={by}
          onChange={(value) => setBy(value === 'session' ? 'session' : 'month')}
          data={[
            { value: 'month', label: t.byMonth },
            { value: 'session', label: t.bySession },
          ]}
        />
      </div>
      <RateChart data={data} said={said.join(listSeparator)} />
      <ArrivalsChart data={data} said={arrivals.join(listSeparator)} onOpen={open} />
    </section>
  )
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

interface Point {
  readonly name: string
  readonly present: number
  readonly visitors: number
  readonly rate?: number
}

type ChartProps = { readonly data: Point[]; readonly said: string }

function RateChart({ data, said }: ChartProps) {
  const t = useTexts().attendance.rates
  return (
    <figure className={css.chart}>
      <figcaption>{t.title}</figcaption>
      <div role="img" aria-label={t.chart(t.trend, said)}>
        <AreaChart
          h={chartHeight}
          data={data}
          dataKey="name"
          series={[{ name: 'rate', label: t.title, color: 'var(--meibo-chart)' }]}
          curveType="linear"
          tickLine="none"
          valueFormatter={(value) => `${value}%`}
          xAxisProps={yearAxis(data.map(({ name }) => name))}
          yAxisProps={{ width: 48, domain: [0, 100] }}
          tooltipAnimationDuration={0}
          areaChartProps={plotted}
          areaProps={{ isAnimationActive: false }}
        />
      </div>
    </figure>
  )
}

function ArrivalsChart({ data, said, onOpen }: ChartProps & { readonly onOpen: (place: number) => void }) {
  const t = useTexts().attendance.rates
  const f = useFormat()
  return (
    <figure className={css.chart}>
      <figcaption>
        <span>
          <span className={css.swatch} style={{ background: 'var(--meibo-chart)' }} aria-hidden />
          {t.countedPresent}
        </span>
        <span>
          <span className={css.swatch} style={{ background: 'var(--meibo-chart-quiet)' }} aria-hidden />
          {t.visitors}
        </span>
      </figcaption>
      <div role="img" aria-label={t.chart(t.arrivals, said)}>
        <BarChart
          h={chartHeight}
          type="stacked"
          data={data}
          dataKey="name"
          series={[
            { name: 'present', label: t.countedPresent, color: 'var(--meibo-chart)' },
            { name: 'visitors', label: t.visitors, color: 'var(--meibo-chart-quiet)' },
          ]}
          tickLine="none"
          valueFormatter={f.number}
          xAxisProps={yearAxis(data.map(({ name }) => name))}
          yAxisProps={{ width: 36, allowDecimals: false }}
          tooltipAnimationDuration={0}
          maxBarWidth={22}
          barChartProps={plotted}
          barProps={{ ...still, onClick: (_, place) => onOpen(place) }}
        />
      </div>
    </figure>
  )
}
