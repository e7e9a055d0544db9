import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { PaymentDialog } from './payment-dialog.tsx'
import type { Way } from './way-of-paying.ts'

type RefundDialogProps = { readonly payment: Payment; readonly onClose: () => void }

/** Money given back: how much, when, how and why, and what becomes of the dues it had settled. */
export function RefundDialog({ payment, onClose }: RefundDialogProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.payments.refund
  const today = useQuery(orpc.app.info.queryOptions()).data?.today ?? null
  const left = payment.amount - payment.refunded
  const [amount, setAmount] = useState<number | null>(payment.credit > 0 ? payment.credit : left)
  const [day, setDay] = useState<string | null | undefined>(undefined)
  const [way, setWay] = useState<Way>({ method: payment.method, methodId: payment.methodId })
  const [reason, setReason] = useState('')
  const [after, setAfter] = useState('owed')
  const [tried, setTried] = useState(false)
  const refundedOn = day === undefined ? today : day
  const takesDues = (amount ?? 0) > payment.credit && payment.allocations.some(({ occasion }) => !occasion)
  const fits = amount !== null && amount <= left
  const refund = useMutation(
    orpc.payments.refund.mutationOptions({
      onSuccess: ({ operationId }, { amount: given }) => {
        notifyDone(words.done(f.money(given)), { undo: operationId })
        onClose()
      },
    }),
  )

  function onAct() {
    setTried(true)
    if (amount === null || !fits || refundedOn === null || reason.trim() === '') return
    refund.mutate({ paymentId: payment.id, amount, refundedOn, ...way, reason, waive: takesDues && after === 'waived' })
  }

  return (
    <PaymentDialog
      title={words.title}
      lead={words.lead(payment.payerName, f.money(left))}
      amount={{ label: words.amount, value: amount, onChange: setAmount, error: tried && !fits && words.needsAmount }}
      way={{ label: words.method, value: way, onChange: setWay }}
      act={words.act}
      acting={refund}
      onAct={onAct}
      onClose={onClose}
    >
      <DateField
        label={words.on}
        value={refundedOn}
        onChange={setDay}
        error={tried && refundedOn === null && words.needsDay}
      />
      <TextInput
        label={words.reason}
        description={words.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' && words.needsReason}
        required
      />
      {takesDues && (
        <Radio.Group
          label={words.after}
          description={payment.credit > 0 ? words.order(f.money(payment.credit)) : words.orderNoCredit}
          value={after}
          onChange={setAfter}
        >
          <Stack gap={6} mt={6}>
            <Radio value="owed" label={words.owed} />
            <Radio value="waived" label={words.waived} />
          </Stack>
        </Radio.Group>
      )}
      {payment.receipt && !payment.receipt.void && (
        <Text size="sm" c="dimmed">
          {words.receiptStays(payment.receipt.number)}
        </Text>
      )}
    </PaymentDialog>
  )
}
