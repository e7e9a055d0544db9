import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { PaymentId } from '../../../src-shared/contract/values.ts'
import { voidReason } from '../../../src-shared/domain/field-words.ts'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFocusStays } from '../../hooks/use-focus-stays.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { VoidPaymentDialog } from '../../ui/void-payment-dialog.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './payment-panel.module.css'
import { PaymentRefunds } from './payment-refunds.tsx'
import { RefundDialog } from './refund-dialog.tsx'
import { ReviseDialog } from './revise-dialog.tsx'

type PaymentPanelProps = { readonly id: PaymentId; readonly onClose: () => void }

/** One payment beside the list: what it settled, its receipt, and the way to take it out of the books. */
export function PaymentPanel({ id, onClose }: PaymentPanelProps) {
  const t = useTexts()
  const f = useFormat()
  const asked = useQuery(orpc.payments.get.queryOptions({ input: { id } }))
  const payment = asked.data

  return (
    <SidePanel
      label={payment ? t.dues.payments.label(payment.payerName, f.money(payment.amount)) : t.dues.payments.title}
      shows={id}
      head={payment && <PaymentHead payment={payment} />}
      onClose={onClose}
    >
      {asked.isPending && <LoadingState />}
      {asked.isError && !payment && <FailureState error={asked.error} onRetry={() => void asked.refetch()} />}
      {payment && <PaymentBody payment={payment} />}
    </SidePanel>
  )
}

function PaymentHead({ payment }: { payment: Payment }) {
  return (
    <>
      <h2 className={css.title}>
        <PersonLine person={{ name: payment.payerName, kana: '', memberNumber: payment.payerNumber }} size="title" />
      </h2>
      <div className={css.amount} data-void={payment.voided !== null || undefined}>
        <Money amount={payment.amount} strong />
      </div>
    </>
  )
}

function PaymentBody({ payment }: { payment: Payment }) {
  const t = useTexts()
  const words = t.dues.payments

  return (
    <div className={css.body}>
      {payment.voided && (
        <Alert color="gray" variant="light">
          × {words.isVoid(voidReason(payment.voided.reason, t.fields))}
        </Alert>
      )}
      <PaymentFacts payment={payment} />
      <Settled payment={payment} />
      <PaymentRefunds payment={payment} />
      <ReceiptOf payment={payment} />
      <PaymentActs payment={payment} />
    </div>
  )
}

/** Corrected while nothing speaks of it; given back or voided at any time. */
function PaymentActs({ payment }: { payment: Payment }) {
  const t = useTexts()
  const f = useFormat()
  const [, navigate] = useLocation()
  const [doing, setDoing] = useState<'void' | 'refund' | 'revise' | null>(null)
  const words = t.dues.payments
  const done = () => setDoing(null)
  const isLive = payment.voided === null
  const mayRevise = isLive && payment.refunded === 0 && (payment.receipt === null || payment.receipt.void)
  const mayRefund = isLive && payment.refunded < payment.amount
  const acts = [mayRevise, mayRefund, isLive].filter(Boolean).length
  const place = useFocusStays<HTMLDivElement>(acts, doing !== null)

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div
      ref={place}
      role="group"
      aria-label={words.label(payment.payerName, f.money(payment.amount))}
      tabIndex={-1}
      className={css.acts}
    >
      {payment.payerKind === 'member' && (
        <Button variant="default" onClick={() => navigate(`/members/${payment.payerId}?tab=dues`)}>
          {words.person}
        </Button>
      )}
      {mayRevise && (
        <WriteButton variant="default" onClick={() => setDoing('revise')}>
          {t.payments.revise.act}
        </WriteButton>
      )}
      {mayRefund && (
        <WriteButton variant="default" onClick={() => setDoing('refund')}>
          {t.payments.refund.act}
        </WriteButton>
      )}
      {isLive && (
        <WriteButton variant="default" c="shu" onClick={() => setDoing('void')}>
          {words.voidAct}
        </WriteButton>
      )}
      {doing === 'void' && <VoidPaymentDialog payment={payment} onClose={done} />}
      {doing === 'refund' && <RefundDialog payment={payment} onClose={done} />}
      {doing === 'revise' && <ReviseDialog payment={payment} onClose={done} />}
    </div>
  )
}

function PaymentFacts({ payment }: { payment: Payment }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.dues.payments
  const facts = [
    [words.columns.date, payment.paidOn ? f.date(payment.paidOn) : words.noDate],
    [words.columns.method, payment.methodName || t.fields.methods[payment.method]],
    [t.payments.filter.fund, payment.fund?.name ?? ''],
    [t.payments.filter.batch, payment.batch?.name ?? ''],
    [words.reference, payment.reference],
    [words.note, payment.note],
    [words.recorded, f.dateTime(payment.recordedAt)],
  ].filter(([, value]) => value !== '')

  return (
    <div>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {payment.imported && <p className={css.quiet}>{words.imported}</p>}
    </div>
  )
}

function Settled({ payment }: { payment: Payment }) {
  const t = useTexts()
  const { chargeWords } = useFiscalYearWords()
  const words = t.dues.payments
  const lines = payment.allocations.map((part) => {
    const what = part.occasion ? t.payments.desk.occasionWords(part.feeName, part.description) : chargeWords(part)
    const charge = part.memberId === payment.payerId ? what : t.dues.chargeOf(what, part.memberName)
    return { key: part.chargeId as string, what: charge, amount: part.amount }
  })
  const credit = payment.credit > 0 ? [{ key: 'credit', what: t.dues.credit.word, amount: payment.credit }] : []

  return (
    <section>
      <h3 className={css.heading}>{payment.voided === null ? words.settled : words.settledBefore}</h3>
      {lines.length === 0 && <p className={css.quiet}>{words.nothingSettled}</p>}
      <ul className={css.lines}>
        {[...lines, ...credit].map(({ key, what, amount }) => (
          <li key={key}>
            <span>{what}</span>
            <Money amount={amount} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReceiptOf({ payment }: { payment: Payment }) {
  const t = useTexts()
  const [, navigate] = useLocation()
  const words = t.dues.payments
  const { receipt } = payment
  const mayIssue = payment.voided === null && (receipt === null || receipt.void)

  return (
    <section>
      <h3 className={css.heading}>{words.receipt}</h3>
      {receipt === null && <p className={css.quiet}>{words.noReceipt}</p>}
      {receipt && <p>{receipt.void ? words.voidReceipt(receipt.number) : receipt.number}</p>}
      <div className={css.acts}>
        {receipt && (
          <Button variant="default" onClick={() => navigate(`/receipts/${receipt.id}?payment=${payment.id}`)}>
            {words.seeReceipt}
          </Button>
        )}
        {mayIssue && (
          <WriteButton variant="default" onClick={() => navigate(`/receipts?payment=${payment.id}`)}>
            {words.issue}
          </WriteButton>
        )}
      </div>
    </section>
  )
}
