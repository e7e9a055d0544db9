import '@mantine/charts/styles.css'
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { ActivityId, GroupId } from '../../../src-shared/contract/values.ts'
import { activityId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import css from './attendance.module.css'
import { GroupRates } from './group-rates.tsx'
import { PeopleRates } from './people-rates.tsx'
import { percent } from './percent.ts'
import { ReportDialog } from './report-dialog.tsx'
import { TrendPanels } from './trend-panels.tsx'

export type Sort = 'kana' | 'rate' | 'lastSeen'
const sorts: readonly Sort[] = ['kana', 'rate', 'lastSeen']

/** Who came how often: over time, by group, by person. */
export function RatesPage() {
  const t = useTexts().attendance.rates
  const f = useFormat()
  const asked = activityId.safeParse(new URLSearchParams(useSearch()).get('activity'))
  const [activity, setActivity] = useState<ActivityId | ''>(asked.success ? asked.data : '')
  const [groupId, setGroupId] = useState<GroupId | ''>('')
  const [span, setSpan] = useState<{ readonly from: string | null; readonly to: string | null }>({
    from: null,
    to: null,
  })
  const [warned, setWarned] = useState(false)
  const [sort, setSort] = useState<Sort>('kana')
  const [reporting, setReporting] = useState(false)
  const activities = useQuery(orpc.activities.list.queryOptions({ input: { includeOver: true } })).data ?? []
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? []
  const within = {
    ...(activity && { activityId: activity }),
    ...(span.from && { from: span.from }),
    ...(span.to && { to: span.to }),
  }
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
      <div className={css.choice}>
        <NativeSelect
          label={t.activity}
          value={activity}
          onChange={(event) => setActivity(event.currentTarget.value as ActivityId)}
          data={[
            { value: '', label: t.allActivities },
            ...activities.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
        />
        <NativeSelect
          label={t.group}
          value={groupId}
          onChange={(event) => setGroupId(event.currentTarget.value as GroupId)}
          data={[
            { value: '', label: t.everyone },
            ...groups.map(({ id, name, kind }) => ({ value: id as string, label: `${kind} ${name}`.trim() })),
          ]}
        />
        <DateField label={t.from} value={span.from} onChange={(from) => setSpan((before) => ({ ...before, from }))} />
        <DateField label={t.to} value={span.to} onChange={(to) => setSpan((before) => ({ ...before, to }))} />
        <NativeSelect
          label={t.sort}
          value={sort}
          onChange={(event) => setSort(sorts.find((one) => one === event.currentTarget.value) ?? 'kana')}
          data={sorts.map((value) => ({ value, label: t.sorts[value] }))}
        />
        <Checkbox
          className={css.wide ?? ''}
          label={t.warned}
          checked={warned}
          onChange={(event) => setWarned(event.currentTarget.checked)}
        />
      </div>
      <TrendPanels within={within} onSpan={(from, to) => setSpan({ from, to })} />
      <GroupRates within={within} onGroup={setGroupId} />
      <PeopleRates rows={rates.data.rows} total={f.number(rates.data.total)} warned={warned} />
      {reporting && <ReportDialog asked={input} onClose={() => setReporting(false)} />}
    </div>
  )
}
