import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActivityId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ActivityForm } from './activity-form.tsx'
import { MarkedSheet } from './marked-sheet.tsx'
import { NoSessions } from './no-sessions.tsx'
import css from './sheet.module.css'
import { SheetHead } from './sheet-head.tsx'
import { type SheetChoice, startOf, useSheet } from './use-sheet.ts'

/** The sheet of an activity: who was there, marked by keys or fingers. Turned like pages, into what is still to come as well. */
export function SheetPage({ activityId }: { readonly activityId: ActivityId }) {
  const t = useTexts().attendance
  const [choice, setChoice] = useState<SheetChoice>({ last: '20', groupId: '' })
  const [editing, setEditing] = useState(false)
  const activity = useQuery(orpc.activities.get.queryOptions({ input: { id: activityId } }))
  const { asked, marks, turn, leaf } = useSheet(activityId, choice)
  const failed = activity.error ?? asked.error
  if (failed) return <FailureState error={failed} onRetry={() => void asked.refetch()} />
  if (!activity.data || !asked.data) return <LoadingState />
  const { sessions, people } = asked.data

  return (
    <div className={css.page}>
      <SheetHead
        activity={activity.data}
        people={people.length}
        choice={choice}
        onChoose={(part) => setChoice((before) => ({ ...before, ...part }))}
      />
      {sessions.length === 0 ? (
        <NoSessions activityId={activityId} onLater={turn.later} />
      ) : people.length === 0 ? (
        <EmptyState
          message={t.sheet.nobody}
          action={{ label: t.activities.edit, onClick: () => setEditing(true), writes: true }}
        />
      ) : (
        <MarkedSheet
          key={`${leaf.from} ${leaf.to}`}
          name={activity.data.name}
          sheet={asked.data}
          begin={startOf(sessions, leaf)}
          marks={marks}
          turn={turn}
          isOld={asked.isPlaceholderData}
        />
      )}
      {editing && <ActivityForm activity={activity.data} onClose={() => setEditing(false)} />}
    </div>
  )
}
