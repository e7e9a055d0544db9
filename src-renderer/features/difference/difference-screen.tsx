import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { plainDate } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './difference.module.css'
import { DifferenceChoice } from './difference-choice.tsx'
import { DifferenceList } from './difference-list.tsx'
import { type AskedDays, firstDays } from './first-days.ts'
import { SaveDifference } from './save-difference.tsx'

/** What differs between two days of the roster; `?from=…&to=…` asks for two. */
export function DifferenceScreen() {
  const t = useTexts().difference
  const [, go] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const today = useQuery(orpc.app.info.queryOptions()).data?.today
  const startMonth = useQuery(orpc.settings.get.queryOptions()).data?.fiscalYearStartMonth
  const [chosen, setChosen] = useState<Partial<AskedDays>>({})
  const days: AskedDays = {
    ...firstDays(today, startMonth),
    ...inAddress('from', asked),
    ...inAddress('to', asked),
    ...chosen,
  }

  return (
    <div className={classes.screen}>
      <PageHeader title={t.title}>
        {days.from !== null && days.to !== null && <SaveDifference from={days.from} to={days.to} by={days.by} />}
        <BackButton onBack={() => go('/members')}>{t.back}</BackButton>
      </PageHeader>
      <DifferenceChoice days={days} onDays={(change) => setChosen((before) => ({ ...before, ...change }))} />
      {days.from === null || days.to === null ? (
        <EmptyState message={t.needsDays} />
      ) : (
        <DifferenceList from={days.from} to={days.to} by={days.by} />
      )}
    </div>
  )
}

function inAddress(name: 'from' | 'to', asked: URLSearchParams): Partial<AskedDays> {
  const day = plainDate.safeParse(asked.get(name)).data
  return day === undefined ? {} : { [name]: day }
}
