import { NativeSelect, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { DeskCharges } from './desk-charges.tsx'
import { PaymentDialog } from './payment-dialog.tsx'
import { RevisedPayer } from './revised-payer.tsx'
import { useDeskChargeWords } from './use-desk-charge-words.ts'
import { useRevisedDues } from './use-revised-dues.ts'
import type { Way } from './way-of-paying.ts'

type ReviseDialogProps = { readonly payment: Payment; readonly onClose: () => void }

/** A slip of the hand put right in place, as long as no receipt and no closed books say otherwise. */
export function ReviseDialog({ payment, onClose }: ReviseDialogProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.payments.revise
  const funds = useQuery(orpc.funds.list.queryOptions()).data ?? []
  const [amount, setAmount] = useState<number | null>(payment.amount)
  const [paidOn, setPaidOn] = useState(payment.paidOn)
  const [unreadable, setUnreadable] = useState(false)
  const [way, setWay] = useState<Way>({ method: payment.method, methodId: payment.methodId })
  const [fundId, setFundId] = useState<string>(payment.fundId ?? '')
  const [reference, setReference] = useState(payment.reference)
  const [note, setNote] = useState(payment.note)
  const dues = useRevisedDues(payment, amount ?? 0)
  const chargeWords = useDeskChargeWords(dues.payer.id, dues.charges)
  const revise = useMutation(
    orpc.payments.revise.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(words.done, { undo: operationId })
        onClose()
      },
    }),
  )

  function onAct() {
    if (amount === null || unreadable || !dues.isReady) return
    const said = { amount, paidOn, ...way, fundId: fundId || null, reference, note }
    revise.mutate({ id: payment.id, ...said, ...dues.input })
  }

  return (
    <PaymentDialog
      title={words.title}
      lead={words.lead}
      amount={{
        label: t.dues.desk.amount,
        value: amount,
        onChange: setAmount,
        error: amount === null && t.dues.desk.needsAmount,
      }}
      way={{ label: t.dues.desk.method, value: way, onChange: setWay }}
      act={words.save}
      acting={revise}
      onAct={onAct}
      onClose={onClose}
    >
      <RevisedPayer payer={dues.payer} onChange={dues.setPayer} />
      <FailureNote error={dues.error} />
      {dues.charges.length > 0 && (
        <DeskCharges
          charges={dues.charges}
          words={chargeWords}
          split={dues.split}
          unticked={dues.unticked}
          onUnticked={dues.setUnticked}
        />
      )}
      {dues.split.credit > 0 && <Text role="status">＋ {t.dues.desk.over(f.money(dues.split.credit))}</Text>}
      <DateField label={t.dues.desk.paidOn} value={paidOn} onChange={setPaidOn} onUnreadable={setUnreadable} />
      {funds.length > 0 && (
        <NativeSelect
          label={t.payments.filter.fund}
          value={fundId}
          onChange={(event) => setFundId(event.currentTarget.value)}
          data={[
            { value: '', label: t.funds.methods.usualFund },
            ...funds.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextInput
        label={t.dues.desk.reference}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <TextInput label={t.dues.payments.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </PaymentDialog>
  )
}
