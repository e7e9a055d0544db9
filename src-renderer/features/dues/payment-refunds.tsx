import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Payment, Refund } from '../../../src-shared/contract/payments.ts'
import { voidReason } from '../../../src-shared/domain/field-words.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './payment-panel.module.css'

/** What was given back of a payment, void refunds with it. */
export function PaymentRefunds({ payment }: { payment: Payment }) {
  const t = useTexts()
  const words = t.payments.refund
  if (payment.refunds.length === 0) return null
  return (
    <section>
      <h3 className={css.heading}>{words.list}</h3>
      <ul className={css.lines}>
        {payment.refunds.map((refund) => (
          <RefundLine key={refund.id} refund={refund} />
        ))}
      </ul>
    </section>
  )
}

function RefundLine({ refund }: { refund: Refund }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.payments.refund
  const [voiding, setVoiding] = useState(false)
  const act = useMutation(
    orpc.payments.voidRefund.mutationOptions({
      onSuccess: () => {
        notifyDone(words.voided)
        setVoiding(false)
      },
    }),
  )
  const day = refund.refundedOn ? f.date(refund.refundedOn) : t.dues.payments.noDate

  return (
    <li>
      <span>
        {day}
        <br />
        <small className={css.quiet}>
          {refund.reason}
          {refund.voided && `　× ${words.isVoid(voidReason(refund.voided.reason, t.fields))}`}
        </small>
      </span>
      {refund.voided ? (
        <s>
          <Money amount={refund.amount} />
        </s>
      ) : (
        <span>
          <WriteButton size="compact-sm" variant="subtle" onClick={() => setVoiding(true)}>
            {words.voidAct}
          </WriteButton>
          <Money amount={refund.amount} />
        </span>
      )}
      {voiding && (
        <ReasonDialog
          words={{ ...t.dues.voiding, title: words.voidTitle, act: words.voidTitle }}
          says={[words.voidMessage(f.money(refund.amount)), t.dues.voiding.final]}
          danger
          busy={act.isPending}
          error={act.error}
          onReason={(reason) => act.mutate({ id: refund.id, reason })}
          onClose={() => setVoiding(false)}
        />
      )}
    </li>
  )
}
