import { Button, Checkbox, Table } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Activity } from '../../../src-shared/contract/activities.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { ActivityForm } from './activity-form.tsx'
import css from './attendance.module.css'
import { useDays } from './use-days.ts'

/** What comes again, with the way to its sheet. */
export function ActivitiesPage() {
  const t = useTexts().attendance
  const [, go] = useLocation()
  const [over, setOver] = useState(false)
  const [editing, setEditing] = useState<Activity | 'new' | null>(null)
  const asked = useQuery({
    ...orpc.activities.list.queryOptions({ input: { includeOver: over } }),
    placeholderData: keepPreviousData,
  })
  if (asked.isError) return <FailureState error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <LoadingState />
  const words = t.activities

  return (
    <div className={css.screen}>
      <PageHeader title={t.title}>
        <WriteButton onClick={() => setEditing('new')}>{words.add}</WriteButton>
        <Button variant="default" onClick={() => go('/attendance/rates')}>
          {words.rates}
        </Button>
      </PageHeader>
      {asked.data.length === 0 && !over ? (
        <EmptyState
          message={words.empty}
          action={{ label: words.add, onClick: () => setEditing('new'), writes: true }}
        />
      ) : (
        <div className={css.table}>
          <Table verticalSpacing="sm" aria-label={t.title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.columns.name}</Table.Th>
                <Table.Th>{words.columns.when}</Table.Th>
                <Table.Th className={css.figure}>{words.columns.expected}</Table.Th>
                <Table.Th>{words.columns.next}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {asked.data.map((activity) => (
                <ActivityRow key={activity.id} activity={activity} onEdit={() => setEditing(activity)} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Checkbox label={words.over} checked={over} onChange={(event) => setOver(event.currentTarget.checked)} />
      {editing && <ActivityForm activity={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  )
}

type Row = Activity & { readonly expectedCount: number; readonly nextOn: string | null }

function ActivityRow({ activity, onEdit }: { readonly activity: Row; readonly onEdit: () => void }) {
  const t = useTexts().attendance
  const f = useFormat()
  const days = useDays()
  const words = t.activities
  const { id, name, kind, place, endsOn, expectedCount, nextOn } = activity
  const when = activity.timetable.map(
    ({ weekday, startsAt, endsAt }) => `${days.weekdayName(weekday)} ${[startsAt, endsAt].filter(Boolean).join('–')}`,
  )
  return (
    <Table.Tr>
      <Table.Td>
        <Link href={`/attendance/sheet/${id}`} className={css.name ?? ''}>
          {name}
        </Link>
        <div className={css.quiet}>
          {[t.kinds[kind], place, endsOn && words.isOver(f.date(endsOn))].filter(Boolean).join('　')}
        </div>
      </Table.Td>
      <Table.Td>
        {when.length === 0
          ? words.noTimetable
          : when.map((one) => (
              <div key={one} className={css.whole}>
                {one}
              </div>
            ))}
      </Table.Td>
      <Table.Td className={css.figure}>{t.people(f.number(expectedCount))}</Table.Td>
      <Table.Td className={css.next}>{nextOn === null ? words.noNext : days.long(nextOn)}</Table.Td>
      <Table.Td className={css.acts}>
        <Button component={Link} href={`/attendance/sheet/${id}`}>
          {words.sheet}
        </Button>
        <Button component={Link} href={`/attendance/sessions/${id}`} variant="default">
          {words.sessions}
        </Button>
        <Button component={Link} href={`/attendance/rates?activity=${id}`} variant="default">
          {words.rates}
        </Button>
        <Button variant="subtle" onClick={onEdit}>
          {words.edit}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
