import { Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Batch } from '../../../src-shared/contract/funds.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { YenField } from '../../ui/yen-field.tsx'

/** Counted against what was recorded; a difference wants its reason. */
export function CloseBatch({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.payments.batches
  const [counted, setCounted] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const difference = counted === null ? 0 : counted - batch.sum
  const close = useMutation(
    orpc.batches.close.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(words.closed(batch.name), { undo: operationId })
        onClose()
      },
    }),
  )

  function count() {
    setTried(true)
    if (counted === null || (difference !== 0 && reason.trim() === '')) return
    close.mutate({ id: batch.id, counted, reason })
  }

  return (
    <FormDialog
      title={words.closeTitle(batch.name)}
      doLabel={words.close}
      busy={close.isPending}
      error={close.error}
      onDo={count}
      onClose={onClose}
    >
      <Text>{words.closeMessage(f.money(batch.sum), f.number(batch.payments))}</Text>
      <YenField
        label={words.counted}
        least={0}
        value={counted}
        onChange={setCounted}
        error={tried && counted === null && words.needsCounted}
        autoFocus
      />
      {counted !== null && (
        <Text role="status">
          {difference === 0
            ? `○ ${words.exact}`
            : difference < 0
              ? `△ ${words.short(f.money(-difference))}`
              : `△ ${words.over(f.money(difference))}`}
        </Text>
      )}
      {difference !== 0 && (
        <TextInput
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' && words.needsReason}
        />
      )}
    </FormDialog>
  )
}
