import '@mantine/charts/styles.layer.css'
import { Button, NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { FigurePanels } from './figure-panels.tsx'
import { KeyFigures } from './key-figures.tsx'
import classes from './statistics.module.css'
import { YearPanels } from './year-panels.tsx'

const spans = ['5', '10', '20', '30']

/** The club in figures; each of them opens the list of the people behind it. */
export function StatisticsScreen() {
  const t = useTexts().statistics
  const f = useFormat()
  const [, go] = useLocation()
  const [on, setOn] = useState<string | null>(null)
  const [years, setYears] = useState(10)
  const figures = useQuery({
    ...orpc.statistics.overview.queryOptions({ input: { years, ...(on && { on }) } }),
    placeholderData: keepPreviousData,
  })

  if (figures.isPending) return <LoadingState />
  if (figures.isError) return <FailureState error={figures.error} onRetry={() => void figures.refetch()} />
  const isEmpty = on === null && figures.data.members === 0 && figures.data.years.every(({ members }) => members === 0)
  if (isEmpty) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState message={t.empty} action={{ label: t.import, onClick: () => go('/import'), writes: true }} />
      </>
    )
  }

  return (
    <div className={classes.screen}>
      <PageHeader title={t.title} count={t.onDay(f.date(figures.data.on))}>
        <Button variant="default" onClick={() => go('/difference')}>
          {t.compare}
        </Button>
      </PageHeader>
      <div className={classes.choice}>
        <div className={classes.day}>
          <DateField label={t.on} value={on ?? figures.data.on} onChange={(day) => day && setOn(day)} />
        </div>
        <NativeSelect
          className={classes.period ?? ''}
          label={t.period}
          size="md"
          data={spans.map((value) => ({ value, label: t.years(value) }))}
          value={`${years}`}
          onChange={(event) => setYears(Number(event.currentTarget.value))}
        />
        {on !== null && (
          <Button className={classes.today ?? ''} variant="subtle" onClick={() => setOn(null)}>
            {t.today}
          </Button>
        )}
        <p className={classes.hint}>{t.openHint}</p>
      </div>
      <KeyFigures overview={figures.data} />
      <YearPanels years={figures.data.years} />
      <FigurePanels overview={figures.data} />
    </div>
  )
}
