import { useMutation } from '@tanstack/react-query'
import type { Charge } from '../../src-shared/contract/dues.ts'
import { orpc } from '../api.ts'
import { useFiscalYearWords } from '../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { notifyDone } from './toasts.tsx'

type WaiveChargeDialogProps = {
  readonly charge: Charge
  /** Whose charge it is. */
  readonly name: string
  readonly onClose: () => void
}

/** Lets somebody off what is still open of a charge; the toast takes it back. */
export function WaiveChargeDialog({ charge, name, onClose }: WaiveChargeDialogProps) {
  const t = useTexts()
  const f = useFormat()
  const { chargeWords } = useFiscalYearWords()
  const words = t.dues.waiving
  const waiving = useMutation(
    orpc.dues.waive.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(words.done(name, f.money(charge.open)), { undo: operationId })
        onClose()
      },
    }),
  )
  const paid = charge.allocated > 0 ? [words.paidStays(f.money(charge.allocated))] : []

  return (
    <ReasonDialog
      words={words}
      says={[words.message(name, chargeWords(charge), f.money(charge.open)), ...paid]}
      busy={waiving.isPending}
      error={waiving.error}
      onReason={(reason) => waiving.mutate({ chargeId: charge.id, reason })}
      onClose={onClose}
    />
  )
}
