import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Session } from '../../../src-shared/contract/activities.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { useDays } from './use-days.ts'

type CancelDialogProps = { readonly session: Session; readonly onClose: () => void }

export function CancelDialog({ session, onClose }: CancelDialogProps) {
  const words = useTexts().attendance.sessions
  const days = useDays()
  const [reason, setReason] = useState('')
  const cancel = useMutation(
    orpc.sessions.cancel.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(words.done.cancelled, { undo: operationId })
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      title={words.cancelTitle(days.long(session.heldOn))}
      doLabel={words.cancel}
      busy={cancel.isPending}
      error={cancel.error}
      onDo={() => cancel.mutate({ id: session.id, reason })}
      onClose={onClose}
    >
      <TextInput
        label={words.reason}
        placeholder={words.reasonPlaceholder}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  )
}
