import { ActionIcon, Button, Menu, Table } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { Session } from '../../../src-shared/contract/activities.ts'
import type { ActivityId, OperationId } from '../../../src-shared/contract/values.ts'
import { attendanceMarks } from '../../../src-shared/domain/attendance-marks.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import css from './attendance.module.css'
import { CancelDialog } from './cancel-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { SessionDialog } from './session-dialog.tsx'
import { SignInPreview } from './sign-in-preview.tsx'
import { useDays } from './use-days.ts'

type Open =
  | { readonly kind: 'plan' | 'new' }
  | { readonly kind: 'edit' | 'cancel' | 'print'; readonly session: Session }
  | null

/** The sessions of one activity, newest first. */
export function SessionsPage({ activityId }: { readonly activityId: ActivityId }) {
  const t = useTexts().attendance
  const f = useFormat()
  const asksToPlan = new URLSearchParams(useSearch()).has('plan')
  const [open, setOpen] = useState<Open>(asksToPlan ? { kind: 'plan' } : null)
  const activity = useQuery(orpc.activities.get.queryOptions({ input: { id: activityId } }))
  const asked = useQuery(orpc.sessions.list.queryOptions({ input: { activityId, limit: 1000 } }))
  const failed = activity.error ?? asked.error
  if (failed) return <FailureState error={failed} onRetry={() => void asked.refetch()} />
  if (!activity.data || !asked.data) return <LoadingState />
  const words = t.sessions
  const close = () => setOpen(null)

  return (
    <div className={css.screen}>
      <PageHeader title={words.title(activity.data.name)} count={words.count(f.number(asked.data.total))}>
        <Button onClick={() => setOpen({ kind: 'plan' })}>{words.plan}</Button>
        <Button variant="default" onClick={() => setOpen({ kind: 'new' })}>
          {words.add}
        </Button>
        <Button component={Link} href={`/attendance/sheet/${activityId}`} variant="default">
          {t.activities.sheet}
        </Button>
      </PageHeader>
      {asked.data.total === 0 ? (
        <EmptyState message={words.empty} action={{ label: words.plan, onClick: () => setOpen({ kind: 'plan' }) }} />
      ) : (
        <div className={css.table}>
          <Table verticalSpacing="xs" aria-label={words.title(activity.data.name)}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.columns.day}</Table.Th>
                <Table.Th>{words.columns.time}</Table.Th>
                <Table.Th>{words.columns.what}</Table.Th>
                <Table.Th>{words.columns.counts}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {asked.data.sessions.map((session) => (
                <SessionRow key={session.id} session={session} onOpen={(kind) => setOpen({ kind, session })} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {open?.kind === 'plan' && <PlanDialog activityId={activityId} onClose={close} />}
      {open?.kind === 'new' && <SessionDialog activityId={activityId} session={null} onClose={close} />}
      {open?.kind === 'edit' && <SessionDialog activityId={activityId} session={open.session} onClose={close} />}
      {open?.kind === 'cancel' && <CancelDialog session={open.session} onClose={close} />}
      {open?.kind === 'print' && <SignInPreview sessionId={open.session.id} onClose={close} />}
    </div>
  )
}

type SessionRowProps = {
  readonly session: Session
  readonly onOpen: (what: 'edit' | 'cancel' | 'print') => void
}

function SessionRow({ session, onOpen }: SessionRowProps) {
  const t = useTexts().attendance
  const f = useFormat()
  const locale = useLocale()
  const days = useDays()
  const words = t.sessions
  const { id, heldOn, startsAt, endsAt, title, place, cancelled, cancelReason, holiday, counts, visitors } = session
  const marks = (Object.entries(attendanceMarks) as [keyof typeof counts, string][])
    .filter(([state]) => counts[state] > 0)
    .map(([state, mark]) => `${mark}${f.number(counts[state])}`)

  async function act(doIt: () => Promise<{ operationId: OperationId }>, done: string) {
    try {
      const { operationId } = await doIt()
      notifyDone(done, { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <Table.Tr data-cancelled={cancelled || undefined}>
      <Table.Td>
        {days.long(heldOn)}
        {holiday && <div className={css.quiet}>{holiday[locale]}</div>}
      </Table.Td>
      <Table.Td>{[startsAt, endsAt].filter(Boolean).join('–')}</Table.Td>
      <Table.Td>
        {title}
        <div className={css.quiet}>{place}</div>
      </Table.Td>
      <Table.Td>
        {cancelled
          ? [words.cancelled, cancelReason].filter(Boolean).join('　')
          : [...marks, visitors > 0 && words.visitors(f.number(visitors))].filter(Boolean).join(' ')}
      </Table.Td>
      <Table.Td className={css.acts}>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" size="lg" aria-label={words.more(days.long(heldOn))}>
              <IconDots size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {!cancelled && (
              <Menu.Item component={Link} href={`/check-in/session/${id}`}>
                {t.desk}
              </Menu.Item>
            )}
            <Menu.Item onClick={() => onOpen('edit')}>{words.edit}</Menu.Item>
            <Menu.Item onClick={() => onOpen('print')}>{words.print}</Menu.Item>
            {cancelled ? (
              <Menu.Item onClick={() => void act(() => api.sessions.resume({ id }), words.done.resumed)}>
                {words.resume}
              </Menu.Item>
            ) : (
              <Menu.Item onClick={() => onOpen('cancel')}>{words.cancel}</Menu.Item>
            )}
            <Menu.Item color="shu" onClick={() => void act(() => api.sessions.remove({ id }), words.done.removed)}>
              {words.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Table.Td>
    </Table.Tr>
  )
}
