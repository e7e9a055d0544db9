import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import { notifyFailure } from '../../ui/toasts.tsx'
import { VoidPaymentDialog } from '../../ui/void-payment-dialog.tsx'
import { type DeskAct, useDeskActs } from './desk-acts.ts'
import css from './desk-acts-list.module.css'

type DeskActsProps = {
  onReceipt: (payment: Payment) => void
  /** Something was taken back: the desk goes on. */
  onActed: () => void
}

/** The last five payments, each of which can be taken back or given its receipt. */
export function DeskActs(props: DeskActsProps) {
  const t = useTexts()
  const acts = useDeskActs()
  return (
    <aside className={css.acts} aria-label={t.dues.desk.acts}>
      <Title order={2}>{t.dues.desk.acts}</Title>
      {acts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.dues.desk.noActs}
        </Text>
      )}
      <ol>
        {acts.map((act) => (
          <ActLine key={act.paymentId} act={act} {...props} />
        ))}
      </ol>
    </aside>
  )
}

function ActLine({ act, ...props }: DeskActsProps & { act: DeskAct }) {
  const t = useTexts()
  const f = useFormat()
  const { data: payment } = useQuery(orpc.payments.get.queryOptions({ input: { id: act.paymentId } }))
  if (!payment) return null

  return (
    <li data-void={payment.voided !== null || undefined}>
      <div className={css.act}>
        <span className={css.who}>{payment.payerName}</span>
        <Money amount={payment.amount} strong />
      </div>
      <Text size="sm" c="dimmed">
        {f.time(payment.recordedAt)}　{payment.methodName || t.fields.methods[payment.method]}
        {payment.receipt && `　${t.dues.desk.receipt(payment.receipt.number)}`}
      </Text>
      {payment.voided ? (
        <Text size="sm">{t.dues.desk.voided}</Text>
      ) : (
        <ActButtons act={act} payment={payment} {...props} />
      )}
    </li>
  )
}

type ActButtonsProps = DeskActsProps & { act: DeskAct; payment: Payment }

function ActButtons({ act, payment, onReceipt, onActed }: ActButtonsProps) {
  const t = useTexts()
  const locale = useLocale()
  const [voiding, setVoiding] = useState(false)
  const undo = useMutation(
    orpc.history.undo.mutationOptions({
      onSuccess: onActed,
      onError: notifyFailure,
    }),
  )
  const issue = useMutation({
    mutationFn: () => api.receipts.issue({ paymentIds: [payment.id], locale }),
    onSuccess: () => onReceipt(payment),
    onError: notifyFailure,
  })

  function closeVoiding() {
    setVoiding(false)
    onActed()
  }

  return (
    <Group gap={4} className={css.buttons ?? ''}>
      {payment.receipt ? (
        <Button size="sm" px="xs" variant="subtle" onClick={() => setVoiding(true)}>
          {t.dues.desk.voidAct}
        </Button>
      ) : (
        <Button
          size="sm"
          px="xs"
          variant="subtle"
          loading={undo.isPending}
          onClick={() => undo.mutate({ operationId: act.operationId })}
        >
          {t.dues.desk.undo}
        </Button>
      )}
      <Button
        size="sm"
        px="xs"
        variant="subtle"
        loading={issue.isPending}
        onClick={() => (payment.receipt ? onReceipt(payment) : issue.mutate())}
      >
        {payment.receipt ? t.dues.desk.seeReceipt : t.dues.desk.issue}
      </Button>
      {voiding && <VoidPaymentDialog payment={payment} onClose={closeVoiding} />}
    </Group>
  )
}
