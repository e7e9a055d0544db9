import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Payment } from '../../../src-shared/contract/dues.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'

/** Taking a payment out of the books cannot be undone: it says what will happen and asks why. */
export function VoidPaymentDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const t = useTexts()
  const f = useFormat()
  const [reason, setReason] = useState('')
  const words = t.dues.voiding
  const voiding = useMutation(
    orpc.payments.void.mutationOptions({
      onSuccess: () => {
        notifyDone(words.done)
        onClose()
      },
    }),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    voiding.mutate({ id: payment.id, reason: reason.trim() })
  }

  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': t.shell.parts.close }}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{words.message(payment.payerName, f.money(payment.amount))}</Text>
          {payment.receipt && !payment.receipt.void && <Text>{words.withReceipt(payment.receipt.number)}</Text>}
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
