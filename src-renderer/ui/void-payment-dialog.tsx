import { useMutation } from '@tanstack/react-query'
import type { Payment } from '../../src-shared/contract/payments.ts'
import { orpc } from '../api.ts'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { notifyDone } from './toasts.tsx'

/** Taking a payment out of the books cannot be undone: it says what will happen and asks why. */
export function VoidPaymentDialog({ payment, onClose }: { readonly payment: Payment; readonly onClose: () => void }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.dues.voiding
  const voiding = useMutation(
    orpc.payments.void.mutationOptions({
      onSuccess: () => {
        notifyDone(words.done)
        onClose()
      },
    }),
  )
  const receipt = payment.receipt && !payment.receipt.void ? words.withReceipt(payment.receipt.number) : null

  return (
    <ReasonDialog
      words={words}
      says={[words.message(payment.payerName, f.money(payment.amount)), ...(receipt ? [receipt] : []), words.final]}
      danger
      busy={voiding.isPending}
      error={voiding.error}
      onReason={(reason) => voiding.mutate({ id: payment.id, reason })}
      onClose={onClose}
    />
  )
}
