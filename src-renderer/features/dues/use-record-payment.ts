import { useMutation } from '@tanstack/react-query'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { PayerId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../hooks/use-texts.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import { rememberAct } from './desk-acts.ts'
import { occasionsToRecord } from './desk-occasions.tsx'
import type { Sitting } from './sitting.ts'
import type { MoneyInHand } from './use-money-in-hand.ts'
import type { Way } from './way-of-paying.ts'

type RecordOptions = {
  readonly payerId: PayerId
  readonly money: MoneyInHand
  readonly sitting: Sitting
  readonly way: Way
  readonly reference: string
  readonly onLeave: () => void
  readonly onReceipt: (payment: Payment) => void
}

/** Puts the money in hand into the books, with its receipt where one is asked for. */
export function useRecordPayment({ payerId, money, sitting, way, reference, onLeave, onReceipt }: RecordOptions) {
  const issue = useIssueReceipt()

  return useMutation({
    mutationFn: async ({ withReceipt }: { withReceipt: boolean }) => {
      const { payment, operationId } = await api.payments.record({
        payerId,
        amount: money.amount ?? 0,
        paidOn: sitting.dateUnknown ? null : sitting.paidOn,
        ...way,
        batchId: sitting.batchId,
        occasions: occasionsToRecord(money.occasions),
        reference: reference.trim(),
        allocations: money.split.parts.map(({ charge, amount }) => ({ chargeId: charge.id, amount })),
      })
      rememberAct({ paymentId: payment.id, operationId })
      return { payment, issued: withReceipt && (await issue(payment)) }
    },
    onSuccess: ({ payment, issued }) => {
      onLeave()
      if (issued) onReceipt(payment)
    },
  })
}

/** The payment is in the books whatever becomes of its receipt. */
function useIssueReceipt() {
  const locale = useLocale()
  return async (payment: Payment): Promise<boolean> => {
    try {
      await api.receipts.issue({ paymentIds: [payment.id], locale })
      return true
    } catch (error) {
      notifyFailure(error)
      return false
    }
  }
}
