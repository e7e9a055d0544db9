import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import type { WholeEvent } from './whole-event.ts'

export function CallOffDialog({ event, onClose }: { readonly event: WholeEvent; readonly onClose: () => void }) {
  const t = useTexts().events
  const cancel = useMutation({
    mutationFn: (reason: string) => api.events.cancel({ id: event.id, reason }),
    onSuccess: ({ operationId }) => {
      onClose()
      notifyDone(t.done.cancelled, { undo: operationId })
    },
  })
  return (
    <ReasonDialog
      words={t.cancelling}
      says={[t.cancelling.says]}
      busy={cancel.isPending}
      error={cancel.error}
      onReason={(reason) => cancel.mutate(reason)}
      onClose={onClose}
    />
  )
}
