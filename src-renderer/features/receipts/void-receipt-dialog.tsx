import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Receipt } from '../../../src-shared/contract/receipts.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'

type VoidReceiptDialogProps = {
  receipt: Receipt
  onClose: () => void
  onVoided: () => void
}

/** A void cannot be undone: it says what stays, and asks why. */
export function VoidReceiptDialog({ receipt, onClose, onVoided }: VoidReceiptDialogProps) {
  const t = useTexts()
  const words = t.receipts.voiding
  const [reason, setReason] = useState('')
  const voiding = useMutation(
    orpc.receipts.void.mutationOptions({
      onSuccess: () => {
        notifyDone(words.done(receipt.number))
        onVoided()
      },
    }),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    voiding.mutate({ id: receipt.id, reason: reason.trim() })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(receipt.number)}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text>{words.message}</Text>
          <Text>{words.final}</Text>
          <TextInput
            label={words.reason}
            description={words.reasonHint}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
            data-autofocus
          />
          <FailureNote error={voiding.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.shell.parts.cancel}
            </Button>
            <Button type="submit" color="shu" disabled={reason.trim() === ''} loading={voiding.isPending}>
              {words.act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
