import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'

type VisitorDialogProps = { readonly sessionId: SessionId; readonly onClose: () => void }

/** Somebody who is no member and came to look or to try. */
export function VisitorDialog({ sessionId, onClose }: VisitorDialogProps) {
  const t = useTexts()
  const words = t.attendance.sheet
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const add = useMutation(
    orpc.attendance.addVisitor.mutationOptions({
      onSuccess: ({ arrival, operationId }) => {
        const say = operationId === null ? words.visitorThere : words.visitorAdded
        notifyDone(say(arrival.name), { undo: operationId })
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      title={words.visitor}
      doLabel={words.visitor}
      busy={add.isPending}
      error={add.error}
      onDo={() => add.mutate({ sessionId, name, note })}
      onClose={onClose}
    >
      <TextInput
        label={words.visitorName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput label={words.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  )
}
