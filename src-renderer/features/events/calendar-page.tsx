import { Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '../../../src-shared/domain/add-days.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import own from './calendar.module.css'
import { CalendarList } from './calendar-list.tsx'
import { CalendarMonth } from './calendar-month.tsx'
import css from './events.module.css'
import { EventsTabs } from './events-tabs.tsx'
import { daysOfMonth, monthAfter } from './month-days.ts'

/** Practices, events and meetings of a month. */
export function CalendarPage() {
  const t = useTexts().events
  const words = t.calendar
  const f = useFormat()
  const today = useQuery(orpc.app.info.queryOptions()).data?.today
  const [asked, setMonth] = useState<string | null>(null)
  const [shape, setShape] = useState<'month' | 'list'>('month')
  const month = asked ?? today?.slice(0, 7)
  const days = month === undefined ? [] : daysOfMonth(month)
  const [from, to] = [days[0], days.at(-1)]
  const input = from === undefined || to === undefined ? skipToken : { from, to }
  const found = useQuery(orpc.events.calendar.queryOptions({ input, placeholderData: keepPreviousData }))

  async function ics() {
    if (month === undefined) return
    const { file } = await api.events.ics({ from: `${month}-01`, to: addDays(`${monthAfter(month, 1)}-01`, -1) })
    saveFile(file, file.name)
  }

  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data || month === undefined || today === undefined) return <LoadingState />
  const [year = '', number = ''] = month.split('-')
  const shown = { month, today, days, ...found.data }
  return (
    <div className={css.screen}>
      <PageHeader title={t.title}>
        <Button variant="default" onClick={() => void ics().catch(notifyFailure)}>
          {words.ics}
        </Button>
      </PageHeader>
      <div className={css.bar}>
        <EventsTabs here="calendar" />
        <SegmentedControl
          aria-label={t.tabs.calendar}
          value={shape}
          onChange={(next) => setShape(next as 'month' | 'list')}
          data={[
            { value: 'month', label: words.asMonth },
            { value: 'list', label: words.asList },
          ]}
        />
        <span className={css.gap} />
        <div className={own.turn}>
          <Button variant="default" px="xs" aria-label={words.before} onClick={() => setMonth(monthAfter(month, -1))}>
            <IconChevronLeft size={18} aria-hidden />
          </Button>
          <h2 className={own.month} aria-live="polite">
            {words.month(f.year(Number(year)), f.month(Number(number)))}
          </h2>
          <Button variant="default" px="xs" aria-label={words.after} onClick={() => setMonth(monthAfter(month, 1))}>
            <IconChevronRight size={18} aria-hidden />
          </Button>
          <Button variant="default" onClick={() => setMonth(null)}>
            {words.today}
          </Button>
        </div>
      </div>
      {shape === 'month' ? <CalendarMonth {...shown} /> : <CalendarList {...shown} />}
    </div>
  )
}
