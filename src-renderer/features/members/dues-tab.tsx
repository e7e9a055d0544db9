import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Charge } from '../../../src-shared/contract/dues.ts'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { voidReason } from '../../../src-shared/domain/field-words.ts'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFocusStays } from '../../hooks/use-focus-stays.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { CreditOffer } from '../../ui/credit-offer.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import { paymentWords } from '../../ui/payment-words.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { VoidPaymentDialog } from '../../ui/void-payment-dialog.tsx'
import { WaiveChargeDialog } from '../../ui/waive-charge-dialog.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { FeeAgreements } from './fee-agreements.tsx'
import classes from './member-panel.module.css'

type DuesTabProps = { readonly memberId: MemberId; readonly name: string }

/** One member's account, as a page of the ledger. */
export function DuesTab({ memberId, name }: DuesTabProps) {
  const t = useTexts()
  const [, go] = useLocation()
  const account = useQuery(orpc.dues.account.queryOptions({ input: { memberId } }))
  if (account.isPending) return <LoadingState />
  if (account.isError) return <FailureState error={account.error} onRetry={() => void account.refetch()} />

  const { charges, payable, payments, open, credit } = account.data
  const words = t.members.dues
  return (
    <div className={classes.padded}>
      <div className={classes.figures}>
        <Figure label={words.open} amount={open} />
        <Figure label={words.credit} amount={credit} />
        <WriteButton ml="auto" onClick={() => go(`/dues/desk?member=${memberId}`)}>
          {words.record}
        </WriteButton>
      </div>
      {credit > 0 && payable.length > 0 && <CreditOffer payerId={memberId} credit={credit} />}
      <section>
        <h3 className={classes.heading}>{words.charges}</h3>
        {charges.length === 0 && <p className={classes.quiet}>{words.noCharges}</p>}
        <ul className={classes.lines}>
          {charges.map((charge) => (
            <ChargeLine key={charge.id} charge={charge} name={name} />
          ))}
        </ul>
      </section>
      <FeeAgreements memberId={memberId} name={name} />
      <section>
        <h3 className={classes.heading}>{words.payments}</h3>
        {payments.length === 0 && <p className={classes.quiet}>{words.noPayments}</p>}
        <ul className={classes.lines}>
          {payments.map((payment) => (
            <PaymentLine key={payment.id} payment={payment} memberId={memberId} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function Figure({ label, amount }: { readonly label: string; readonly amount: number }) {
  return (
    <div>
      <div className={classes.figureLabel}>{label}</div>
      <div className={classes.figureAmount}>
        <Money amount={amount} quietZero strong />
      </div>
    </div>
  )
}

function ChargeLine({ charge, name }: { readonly charge: Charge; readonly name: string }) {
  const t = useTexts()
  const f = useFormat()
  const { chargeWords } = useFiscalYearWords()
  const [waiving, setWaiving] = useState(false)
  const place = useFocusStays<HTMLLIElement>(charge.open > 0 ? 1 : 0, waiving)
  const words = t.members.dues
  const remarks = [
    charge.state === 'part' && words.left(f.money(charge.open)),
    charge.waived > 0 && charge.state !== 'waived' && t.dues.waiving.part(f.money(charge.waived)),
    charge.dueOn && charge.open > 0 && words.due(f.date(charge.dueOn)),
  ].filter(Boolean)

  return (
    <li ref={place} tabIndex={-1} className={classes.line}>
      <div>{chargeWords(charge)}</div>
      <span className={classes.lineAmount}>
        <Money amount={charge.amount} />
      </span>
      <span>
        <StateMark state={charge.state} />
      </span>
      {(remarks.length > 0 || charge.open > 0) && (
        <div className={classes.lineFoot}>
          <span className={classes.quiet}>{remarks.join('　')}</span>
          {charge.open > 0 && (
            <WriteButton variant="subtle" size="compact-sm" onClick={() => setWaiving(true)}>
              {t.dues.waiving.short}
            </WriteButton>
          )}
        </div>
      )}
      {waiving && <WaiveChargeDialog charge={charge} name={name} onClose={() => setWaiving(false)} />}
    </li>
  )
}

function PaymentLine({ payment, memberId }: { readonly payment: Payment; readonly memberId: MemberId }) {
  const t = useTexts()
  const f = useFormat()
  const years = useFiscalYearWords()
  const [voiding, setVoiding] = useState(false)
  const place = useFocusStays<HTMLAnchorElement>(payment.voided === null ? 1 : 0, voiding)
  const words = t.members.dues
  const remarks = [
    payment.methodName || t.fields.methods[payment.method],
    payment.payerId !== memberId && words.paidBy(payment.payerName),
    payment.imported && words.imported,
    payment.reference,
    payment.note,
    payment.voided && voidReason(payment.voided.reason, t.fields),
  ].filter(Boolean)
  const what = paymentWords(payment, t, years)

  return (
    <li className={classes.line} data-void={payment.voided !== null || undefined}>
      <Anchor component={Link} ref={place} href={`/dues/payments?payment=${payment.id}`}>
        {payment.paidOn ? f.date(payment.paidOn) : words.noDate}
      </Anchor>
      <span className={classes.lineAmount}>
        <Money amount={payment.amount} />
      </span>
      <span>{payment.voided !== null && words.void}</span>
      <div className={classes.lineFoot}>
        <div className={classes.quiet}>
          <div>{remarks.join('　')}</div>
          {what && <div>{what}</div>}
          {payment.refunds
            .filter(({ voided }) => voided === null)
            .map((refund) => (
              <div key={refund.id}>
                {words.refunded(refund.refundedOn ? f.date(refund.refundedOn) : words.noDate, f.money(refund.amount))}
                {refund.reason && `　${refund.reason}`}
              </div>
            ))}
          {payment.receipt && <ReceiptLink receipt={payment.receipt} payment={payment} />}
        </div>
        {payment.voided === null && (
          <WriteButton variant="subtle" size="compact-sm" onClick={() => setVoiding(true)}>
            {words.voidAct}
          </WriteButton>
        )}
      </div>
      {voiding && <VoidPaymentDialog payment={payment} onClose={() => setVoiding(false)} />}
    </li>
  )
}

type ReceiptLinkProps = { readonly receipt: NonNullable<Payment['receipt']>; readonly payment: Payment }

function ReceiptLink({ receipt, payment }: ReceiptLinkProps) {
  const t = useTexts()
  const number = receipt.void ? t.dues.payments.voidReceipt(receipt.number) : receipt.number
  return (
    <Anchor component={Link} size="sm" href={`/receipts/${receipt.id}?payment=${payment.id}`}>
      {t.members.dues.receipt(number)}
    </Anchor>
  )
}
