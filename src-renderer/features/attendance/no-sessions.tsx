import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { ActivityId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'

type NoSessionsProps = { readonly activityId: ActivityId; readonly onLater: (() => void) | null }

/** A sheet without columns: there are no sessions at all, or all of them are still to come. */
export function NoSessions({ activityId, onLater }: NoSessionsProps) {
  const t = useTexts().attendance
  const { today } = useToday()
  const [, go] = useLocation()

  async function addToday() {
    if (today === null) return
    try {
      const { operationId } = await api.sessions.save({ activityId, heldOn: today })
      notifyDone(t.sessions.done.saved, { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <EmptyState
      message={onLater === null ? t.sheet.noSessions : t.sheet.noneYet}
      action={{ label: t.sheet.today, onClick: () => void addToday(), writes: true }}
    >
      {onLater !== null && (
        <Button variant="default" onClick={onLater}>
          {t.sheet.later}
        </Button>
      )}
      <WriteButton variant="default" onClick={() => go(`/attendance/sessions/${activityId}?plan`)}>
        {t.sessions.plan}
      </WriteButton>
    </EmptyState>
  )
}
