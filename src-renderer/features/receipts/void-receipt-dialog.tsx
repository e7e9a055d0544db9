import { useMutation } from '@tanstack/react-query'
import type { Receipt } from '../../../src-shared/contract/receipts.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'

type VoidReceiptDialogProps = {
  receipt: Receipt
  onClose: () => void
  onVoided: (reason: string) => void
}

/** A void cannot be undone: it says what stays, and asks why. */
export function VoidReceiptDialog({ receipt, onClose, onVoided }: VoidReceiptDialogProps) {
  const t = useTexts()
  const words = t.receipts.voiding
  const voiding = useMutation(
    orpc.receipts.void.mutationOptions({
      onSuccess: (_, { reason }) => {
        notifyDone(words.done(receipt.number))
        onVoided(reason)
      },
    }),
  )

  return (
    <ReasonDialog
      words={{ ...words, title: words.title(receipt.number) }}
      says={[words.message, words.final]}
      danger
      busy={voiding.isPending}
      error={voiding.error}
      onReason={(reason) => voiding.mutate({ id: receipt.id, reason })}
      onClose={onClose}
    />
  )
}
