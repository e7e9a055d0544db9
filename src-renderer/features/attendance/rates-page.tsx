import '@mantine/charts/styles.layer.css'
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { activityId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import css from './attendance.module.css'
import { GroupRates } from './group-rates.tsx'
import { PeopleRates } from './people-rates.tsx'
import { percent } from './percent.ts'
import { type AskedRates, everything, RatesChoice } from './rates-choice.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { TrendPanels } from './trend-panels.tsx'

/** Who came how often: by person, by group, over time. */
export function RatesPage() {
  const t = useTexts().attendance.rates
  const search = new URLSearchParams(useSearch())
  const begun = activityId.safeParse(search.get('activity'))
  const [asked, setAsked] = useState<AskedRates>({ ...everything, activity: begun.success ? begun.data : '' })
  const [warned, setWarned] = useState(search.has('warned'))
  const [reporting, setReporting] = useState(false)
  const { activity, groupId, from, to, sort } = asked
  const within = { ...(activity && { activityId: activity }), ...(from && { from }), ...(to && { to }) }
  const input = { ...within, ...(groupId && { groupId }) }
  const rates = useQuery({
    ...orpc.rates.people.queryOptions({ input: { ...input, warned, sort, limit: 1000 } }),
    placeholderData: keepPreviousData,
  })
  if (rates.isError) return <FailureState error={rates.error} onRetry={() => void rates.refetch()} />
  if (!rates.data) return <LoadingState />

  return (
    <div className={css.screen}>
      <PageHeader
        title={t.title}
        count={rates.data.all.rate === null ? undefined : `${t.overall} ${percent(rates.data.all.rate)}`}
      >
        <Button onClick={() => setReporting(true)}>{t.report}</Button>
      </PageHeader>
      <RatesChoice asked={asked} onChange={(part) => setAsked((before) => ({ ...before, ...part }))} />
      <PeopleRates rows={rates.data.rows} total={rates.data.total} warned={warned} onWarned={setWarned} />
      <GroupRates within={within} onGroup={(id) => setAsked((before) => ({ ...before, groupId: id }))} />
      <TrendPanels
        within={within}
        onSpan={(first, last) => setAsked((before) => ({ ...before, from: first, to: last }))}
      />
      {reporting && <ReportDialog asked={input} onClose={() => setReporting(false)} />}
    </div>
  )
}
