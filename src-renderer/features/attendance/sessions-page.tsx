import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { Session } from '../../../src-shared/contract/activities.ts'
import type { ActivityId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import css from './attendance.module.css'
import { CancelDialog } from './cancel-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { SessionDialog } from './session-dialog.tsx'
import type { SessionAct } from './session-menu.tsx'
import { SessionTable } from './session-table.tsx'
import { SignInPreview } from './sign-in-preview.tsx'

type Open = { readonly kind: 'plan' | 'new' } | { readonly kind: SessionAct; readonly session: Session } | null

/** The sessions of one activity, made from the timetable or one by one. */
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
        <WriteButton onClick={() => setOpen({ kind: 'plan' })}>{words.plan}</WriteButton>
        <WriteButton variant="default" onClick={() => setOpen({ kind: 'new' })}>
          {words.add}
        </WriteButton>
        <WritePart>
          <Button component={Link} href={`/attendance/import/${activityId}`} variant="default">
            {t.sheet.import}
          </Button>
        </WritePart>
        <Button component={Link} href={`/attendance/sheet/${activityId}`} variant="default">
          {t.activities.sheet}
        </Button>
      </PageHeader>
      {asked.data.total === 0 ? (
        <EmptyState
          message={words.empty}
          action={{ label: words.plan, onClick: () => setOpen({ kind: 'plan' }), writes: true }}
        />
      ) : (
        <SessionTable
          label={words.title(activity.data.name)}
          sessions={asked.data.sessions}
          onOpen={(kind, session) => setOpen({ kind, session })}
        />
      )}
      {open?.kind === 'plan' && <PlanDialog activityId={activityId} onClose={close} />}
      {open?.kind === 'new' && <SessionDialog activity={activity.data} session={null} onClose={close} />}
      {open?.kind === 'edit' && <SessionDialog activity={activity.data} session={open.session} onClose={close} />}
      {open?.kind === 'cancel' && <CancelDialog session={open.session} onClose={close} />}
      {open?.kind === 'print' && <SignInPreview sessionId={open.session.id} onClose={close} />}
    </div>
  )
}
