import { useEffect, useState } from 'react'
import type { Charge } from '../../../src-shared/contract/dues.ts'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { PayerId } from '../../../src-shared/contract/values.ts'
import { isRefusal } from '../../ui/failure.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { DeskAmount } from './desk-amount.tsx'
import { DeskCharges } from './desk-charges.tsx'
import { DeskOccasions } from './desk-occasions.tsx'
import css from './desk-payment.module.css'
import { DeskRecord } from './desk-record.tsx'
import { DeskSitting } from './desk-sitting.tsx'
import type { Sitting } from './sitting.ts'
import { useDeskChargeWords } from './use-desk-charge-words.ts'
import { useDeskSubmit } from './use-desk-submit.ts'
import { useMoneyInHand } from './use-money-in-hand.ts'
import { useRecordPayment } from './use-record-payment.ts'
import { useWays, usualWay } from './way-of-paying.ts'

export type DeskPaymentProps = {
  payerId: PayerId
  charges: readonly Charge[]
  /** Whenever this changes, something else is done with and the amount takes the focus again. */
  focusTurn: number
  today: string
  sitting: Sitting
  onSitting: (sitting: Sitting) => void
  onLeave: () => void
  onReceipt: (payment: Payment) => void
  /** A member's number was typed where the amount goes: that member is looked for. */
  onLookUp: (memberNumber: string) => void
  /** Whether something stands here that would be lost: from elsewhere it is asked about. */
  onEntered: (isEntered: boolean) => void
}

/** The money in hand: how much, for what, how. What is shown is what is recorded. */
export function DeskPayment(props: DeskPaymentProps) {
  const { payerId, charges, focusTurn, today, sitting, onSitting, onLeave, onReceipt, onLookUp, onEntered } = props
  const words = useDeskChargeWords(payerId, charges)
  const money = useMoneyInHand(charges)
  const [reference, setReference] = useState('')
  const ways = useWays()
  const way = sitting.way ?? usualWay(ways)
  const [unreadable, setUnreadable] = useState(false)
  const ahead = !sitting.dateUnknown && sitting.paidOn !== null && sitting.paidOn > today
  const hasDay = !unreadable && !ahead && Boolean(sitting.dateUnknown || sitting.paidOn)

  const record = useRecordPayment({ payerId, money, sitting, way, reference, onLeave, onReceipt })
  const canRecord = hasDay && !record.isPending
  const desk = { money, focusTurn, canRecord, onRecord: record.mutate, onLeave }
  const { tried, form, amountField, submit, correct, onKeyDown } = useDeskSubmit(desk)
  useEffect(() => {
    onEntered(money.isEntered)
    return () => onEntered(false)
  }, [money.isEntered, onEntered])
  const isRefusedAhead = isRefusal(record.error, 'DATE_AHEAD')

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Esc anywhere in the form
    <div ref={form} className={css.form} onKeyDown={onKeyDown}>
      <FailureNote error={isRefusedAhead ? null : record.error} />
      {charges.length > 0 && (
        <DeskCharges
          charges={charges}
          words={words}
          split={money.split}
          unticked={money.unticked}
          onUnticked={money.untick}
        />
      )}
      <DeskOccasions value={money.occasions} onChange={money.give} />
      <div className={css.money}>
        <DeskAmount ref={amountField} money={money} isCash={way.method === 'cash'} tried={tried} onLookUp={onLookUp} />
        <DeskSitting
          today={today}
          sitting={sitting}
          way={way}
          onSitting={onSitting}
          onUnreadable={setUnreadable}
          tried={tried}
          ahead={ahead || isRefusedAhead}
          reference={reference}
          onReference={setReference}
        />
      </div>
      <DeskRecord money={money} isPending={record.isPending} onSubmit={submit} onCorrect={correct} />
    </div>
  )
}
