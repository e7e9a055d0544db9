import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Charge, Payment } from '../../../src-shared/contract/dues.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { voidReason } from '../../../src-shared/domain/field-words.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import classes from './member-panel.module.css'

/** One member's account, as a page of the ledger. */
export function DuesTab({ memberId }: { readonly memberId: MemberId }) {
  const t = useTexts()
  const [, go] = useLocation()
  const account = useQuery(orpc.dues.account.queryOptions({ input: { memberId } }))
  if (account.isPending) return <LoadingState />
  if (account.isError) return <FailureState error={account.error} onRetry={() => void account.refetch()} />

  const { charges, payments, open, credit } = account.data
  const words = t.members.dues
  return (
    <div className={classes.padded}>
      <div className={classes.figures}>
        <Figure label={words.open} amount={open} />
        <Figure label={words.credit} amount={credit} />
        <Button ml="auto" onClick={() => go(`/dues/desk?member=${memberId}`)}>
          {words.record}
        </Button>
      </div>
      <section>
        <h3 className={classes.heading}>{words.charges}</h3>
        {charges.length === 0 && <p className={classes.quiet}>{words.noCharges}</p>}
        <ul className={classes.lines}>
          {charges.map((charge) => (
            <ChargeLine key={charge.id} charge={charge} />
          ))}
        </ul>
      </section>
      <section>
        <h3 className={classes.heading}>{words.payments}</h3>
        {payments.length === 0 && <p className={classes.quiet}>{words.noPayments}</p>}
        <ul className={classes.lines}>
          {payments.map((payment) => (
            <PaymentLine key={payment.id} payment={payment} />
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

function ChargeLine({ charge }: { readonly charge: Charge }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.members.dues
  const part = charge.state === 'part' ? words.left(f.money(charge.open)) : ''
  const due = charge.dueOn && charge.open > 0 ? words.due(f.date(charge.dueOn)) : ''

  return (
    <li className={classes.line}>
      <div>
        <div>
          {words.year(f.year(charge.fiscalYear))} {charge.feeName}
        </div>
        {(part || due) && <div className={classes.quiet}>{[part, due].filter(Boolean).join('　')}</div>}
      </div>
      <span className={classes.lineAmount}>
        <Money amount={charge.amount} />
      </span>
      <span className={classes.lineMark}>
        <StateMark state={charge.state} />
      </span>
    </li>
  )
}

function PaymentLine({ payment }: { readonly payment: Payment }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.members.dues
  const remarks = [
    t.fields.methods[payment.method],
    payment.imported && words.imported,
    payment.receipt && words.receipt(payment.receipt.number),
    payment.reference,
    payment.note,
    payment.voided && voidReason(payment.voided.reason, t.fields),
  ]

  return (
    <li className={classes.line} data-void={payment.voided !== null || undefined}>
      <div>
        <div>{payment.paidOn ? f.date(payment.paidOn) : words.noDate}</div>
        <div className={classes.quiet}>{remarks.filter(Boolean).join('　')}</div>
      </div>
      <span className={classes.lineAmount}>
        <Money amount={payment.amount} />
      </span>
      <span className={classes.lineMark}>{payment.voided !== null && words.void}</span>
    </li>
  )
}
